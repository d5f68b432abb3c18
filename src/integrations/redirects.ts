import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printRedirects, readForwards, throwMisled } from '../library/redirects.ts';

/** Checks the site's redirects against what was built and writes `_redirects`, which some hosts answer with real ones. The pages that lead on are there for all others. */
export function redirects(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const directory = fileURLToPath(dir);
        const forwards = readForwards(root);
        throwMisled(forwards, listBuilt(directory));
        writeFileSync(join(directory, '_redirects'), printRedirects(forwards, base));
      },
    },
  };
}

/** The paths of what was built: of pages but for those that lead on, and of other files. */
function listBuilt(directory: string): { pages: Set<string>; files: Set<string> } {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const isForward = (path: string): boolean => readFileSync(path, 'utf8').includes('<meta http-equiv="refresh"');
  const toAddress = (path: string): string => `/${path.slice(directory.length).replaceAll('\\', '/')}`;
  const pages = paths.filter((path) => path.endsWith('index.html') && !isForward(path));
  return {
    pages: new Set(pages.map((path) => toAddress(path).slice(0, -'index.html'.length))),
    files: new Set(paths.filter((path) => !path.endsWith('.html')).map(toAddress)),
  };
}
