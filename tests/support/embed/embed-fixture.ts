import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The address that content and fixtures name; a deployment puts its own in its place. */
const NAMED_SITE = 'https://system-design-prompts.example/';

/** Where the small sites stand that use our prompts. */
const FIXTURES = fileURLToPath(new URL('../../embeds', import.meta.url));

/** Copies a fixture into a folder, with another address of our site, ending in a slash, in the place of the one it names. */
export function copyFixture(name: string, folder: string, site: string): void {
  cpSync(join(FIXTURES, name), folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(NAMED_SITE, site));
  }
}
