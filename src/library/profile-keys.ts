import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import type { ProfileKeyGroup } from '../core/prompt/profile.ts';
import { splitQuantity } from '../core/prompt/quantity.ts';
import { checkValue } from '../core/prompt/value.ts';
import { readYamlText } from './content/yaml-file.ts';
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

/** Examples that a reader would be warned about, and quantities that do not offer the units they use. */
function checkExamples(groups: z.infer<typeof profileKeyGroupsSchema>): { path: PropertyKey[]; message: string }[] {
  return groups.flatMap(({ keys }, g) =>
    keys.flatMap((key, k) => [
      ...checkValue(key, key.example).map((warning) => ({
        path: [g, 'keys', k, 'example'],
        message: `The example would be warned about: ${warning}`,
      })),
      ...(key.kind === 'quantity' && splitQuantity(key.example, key.options, '').unit === ''
        ? [{ path: [g, 'keys', k, 'example'], message: `The example has no unit of ${key.options.join(', ')}. Add one.` }]
        : []),
      ...(key.kind === 'quantity' && !key.options.includes(key.unit)
        ? [{ path: [g, 'keys', k, 'unit'], message: `The unit "${key.unit}" is not among the options. Add it there.` }]
        : []),
    ]),
  );
}
