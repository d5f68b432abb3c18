import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import type { ProfileKeyGroup } from '../core/prompt/profile.ts';
import { readYamlText } from './content/yaml-file.ts';
import { listBlankFaults } from './schema/placeholder.ts';
import { profileKeyGroupsSchema } from './schema/profile-keys.ts';

/** The file that declares the profile's keys. */
export const PROFILE_KEYS = 'content/profile-keys.yaml';

/** The profile's keys in their groups, from `content/profile-keys.yaml`. */
export const profileKeyGroups: readonly ProfileKeyGroup[] = readProfileKeys(readFileSync(PROFILE_KEYS, 'utf8'));

/** The groups that a text in YAML declares. Throws an error with every problem and its line. */
export function readProfileKeys(yaml: string): ProfileKeyGroup[] {
  const groups = readYamlText(PROFILE_KEYS, yaml, profileKeyGroupsSchema, checkExamples);
  return groups.map((group) => ({ ...group, keys: group.keys.map((key) => ({ ...key, profile: key.id })) }));
}

function checkExamples(groups: z.infer<typeof profileKeyGroupsSchema>): { path: PropertyKey[]; message: string }[] {
  return groups.flatMap(({ keys }, g) =>
    keys.flatMap((key, k) => listBlankFaults(key).map(({ field, message }) => ({ path: [g, 'keys', k, field], message }))),
  );
}
