import { z } from 'astro/zod';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { line, slug } from './fields.ts';
import { blank, ofEveryKind } from './placeholder.ts';

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
