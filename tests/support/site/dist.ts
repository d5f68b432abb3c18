import { fileURLToPath } from 'node:url';
import { readContentFiles, slugOf } from '../../../src/library/content/files.ts';
import { type BuiltPage, type BuiltSite, readSite } from './built-site.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where `npm run build` puts the site; `npm test` builds before it tests. */
const DIST = `${ROOT}dist`;

/** The base path that the site in `dist` was built for: that of an ordinary build, unless the run says otherwise. */
const BASE = process.env['TESTED_BASE'] ?? '/';

/** The slugs of the files in a folder of the content, which the site was built from. */
export function listSlugs(folder: 'prompts' | 'constraints' | 'workflows' | 'deep-dives' | 'pages'): string[] {
  return readContentFiles(ROOT).flatMap((file) => (file.path.startsWith(`content/${folder}/`) ? [slugOf(file)] : []));
}

/** The built site. Throws with what to do where there is none, or one without its prompts. */
export async function readDist(): Promise<BuiltSite> {
  const site = await readSite(DIST, BASE).catch(() => undefined);
  if (site === undefined || listPages(site, 'prompt').length === 0)
    throw new Error('There is no built site in dist. Run `npm run build` first.');
  return site;
}

/** The pages of one kind. */
export function listPages({ pages }: BuiltSite, kind: BuiltPage['kind']): BuiltPage[] {
  return pages.filter((page) => page.kind === kind);
}

/** The pages that readers come to: all but those for frames on other people's pages and those that lead on to others. */
export function listWholePages({ pages }: BuiltSite): BuiltPage[] {
  return pages.filter(({ kind }) => kind !== 'embed' && kind !== 'forward');
}
