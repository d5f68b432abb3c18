import { z } from 'astro/zod';
import type { Placeholder } from '../core/prompt/placeholder.ts';
import type { ProfileKeyGroup } from '../core/prompt/profile.ts';
import { readYamlFile } from './content/yaml-file.ts';
import { line, slug } from './schema/fields.ts';
import { blank, listBlankFaults, ofEveryKind } from './schema/placeholder.ts';

/** A key of the profile; its value has to fill placeholders as it is. */
const profileKeySchema = ofEveryKind(blank).transform((key) => ({ ...key, optional: false })) satisfies z.ZodType<Placeholder>;

/** The groups of `content/profile-keys.yaml`. */
export const profileKeyGroupsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Unique in the file; never changed once published.'),
      title: line.max(40).describe('The heading of the group.'),
      summary: line.max(160).describe('What the group is about, in one sentence.'),
      keys: z.array(profileKeySchema).min(1).describe('The keys, in the order they are shown.'),
    }),
  )
  .min(1)
  .superRefine((groups, context) => {
    const declared = groups.flatMap((group, g) => [
      { id: group.id, path: [g, 'id'] },
      ...group.keys.map(({ id }, k) => ({ id, path: [g, 'keys', k, 'id'] })),
    ]);
    for (const [place, { id, path }] of declared.entries())
      if (declared.findIndex((other) => other.id === id) < place)
        context.addIssue({ code: 'custom', path, message: `"${id}" is taken by an earlier group or key. Choose another id.` });
  })
  .describe('What a profile can hold: facts of one system that several prompts ask for.');

/** The file that declares the profile's keys. */
export const PROFILE_KEYS = 'content/profile-keys.yaml';

/** The profile's keys in their groups. */
export const profileKeyGroups: readonly ProfileKeyGroup[] = readProfileKeys();

/** The groups that a text in YAML declares. Throws an error with every problem and its line. */
export function readProfileKeys(yaml?: string): ProfileKeyGroup[] {
  const groups = readYamlFile(PROFILE_KEYS, profileKeyGroupsSchema, { yaml, check: checkExamples });
  return groups.map((group) => ({ ...group, keys: group.keys.map((key) => ({ ...key, profile: key.id })) }));
}

function checkExamples(groups: z.infer<typeof profileKeyGroupsSchema>): { path: PropertyKey[]; message: string }[] {
  return groups.flatMap(({ keys }, g) =>
    keys.flatMap((key, k) => listBlankFaults(key).map(({ field, message }) => ({ path: [g, 'keys', k, field], message }))),
  );
}
