import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The parts of the project that a build reads. */
const PARTS = ['content', 'public', 'src', 'LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Where builds keep what the next one can use. */
const CACHES: readonly string[] = ['.astro', '.vite'];

/**
 * Copies what a build reads into a new folder, with the project's packages linked but not its caches, and returns that folder. The
 * caller removes it.
 */
export function copyProject(root = '.'): string {
  const copy = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!CACHES.includes(name)) symlinkSync(resolve(root, 'node_modules', name), join(copy, 'node_modules', name));
  return copy;
}
