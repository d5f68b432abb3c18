import { fileURLToPath } from 'node:url';
import { type BuiltPage, type BuiltSite, readSite } from './built-site.ts';

/** Where `npm run build` puts the site; `npm test` builds before it tests. */
const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** How many prompts the library has; the brief's 25 and Critique. */
export const PROMPT_COUNT = 26;

export const CONSTRAINT_COUNT = 28;

export const WORKFLOW_COUNT = 13;

/** The built site. Throws with what to do where there is none, or one without its prompts. */
export async function readDist(): Promise<BuiltSite> {
  const site = await readSite(DIST).catch(() => undefined);
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
