import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { ContentFile } from '../content/files.ts';
import { parseYaml } from '../content/front-matter.ts';
import type { FileProblem } from '../content/problems.ts';
import '../lenses.ts';
import { PROFILE_KEYS, profileKeyGroupsSchema } from '../profile-keys.ts';
import { REDIRECTS, readRedirects } from '../redirects.ts';
import { checkContent } from './check.ts';
import { readEntries } from './entry.ts';

/**
 * Every problem of the whole library below the project's root: of its files, and of what they share and nothing uses. Throws a `ContentError`
 * where a shared file, as that of the redirects or the lenses, cannot be read.
 */
export function checkLibrary(root: string, files: readonly ContentFile[], answers: readonly ContentFile[]): FileProblem[] {
  readRedirects(readFileSync(join(root, REDIRECTS), 'utf8'));
  const { prompts, constraints } = readEntries(files);
  const placeholders: readonly Placeholder[] = [...prompts, ...constraints].flatMap(({ matter }) => matter.data?.placeholders ?? []);
  return [...checkContent(files, answers), ...listUnusedKeys(readFileSync(join(root, PROFILE_KEYS), 'utf8'), placeholders)];
}

/** The keys of a profile that no placeholder names, each at its line. */
export function listUnusedKeys(yaml: string, placeholders: readonly Pick<Placeholder, 'profile'>[]): FileProblem[] {
  const { data = [], locate } = parseYaml(yaml, profileKeyGroupsSchema);
  const used = new Set(placeholders.map(({ profile }) => profile));
  const keys = data.flatMap((group, g) => group.keys.map(({ id }, k) => ({ id, path: [g, 'keys', k, 'id'] })));
  return keys
    .filter(({ id }) => !used.has(id))
    .map(({ id, path }) => ({
      path: PROFILE_KEYS,
      message: `No placeholder takes "${id}" from the profile. Add profile: ${id} to one that asks for it, or remove the key.`,
      ...locate(path),
    }));
}
