import type { Problem } from '../../core/prompt/problem.ts';
import { findNearest } from '../../core/text/nearest.ts';
import { categories, deliverableForms, hubs } from '../vocabulary.ts';
import type { Entries, Entry } from './entry.ts';

/** The paths of all pages that content may link to, each with a slash at both ends. */
export function listPagePaths({ prompts, workflows, deepDives, pages }: Entries): string[] {
  const terms = (folder: string, ids: readonly { id: string }[]): string[] => ids.map(({ id }) => `/${folder}/${id}/`);
  return [
    ...['/', '/workflows/', '/deep-dives/', '/profile/'],
    ...[...prompts, ...workflows, ...deepDives, ...pages].map(pathOf),
    ...[...terms('category', categories), ...terms('deliverable', deliverableForms), ...terms('deep-dives', hubs)],
  ];
}

/** Links to pages that do not exist, and those from the root, which miss the base path of a deployment. Paths of files are passed over. */
export function checkPaths(entry: Entry<unknown>, paths: readonly string[]): Problem[] {
  const own = pathOf(entry);
  const up = '../'.repeat(own.split('/').length - 2);
  return entry.body.links.flatMap(({ url, line, column }) => {
    const { pathname, hash } = new URL(url, `https://site.example${own}`);
    const [isFile, isKnown] = [/\.[a-z\d]+$/.test(pathname), paths.includes(pathname)];
    const nearest = isKnown || isFile ? pathname : findNearest(pathname, paths);
    const remedy = nearest === undefined ? 'Link to a page that there is.' : `Write ${up}${nearest.slice(1)}${hash}.`;
    if (!isFile && !isKnown)
      return [{ message: `The link "${url}" leads to ${pathname}, where there is no page. ${remedy}`, line, column }];
    return url.startsWith('/') ? [{ message: `The link "${url}" breaks where the site has a base path. ${remedy}`, line, column }] : [];
  });
}

/** `/prompts/critique/` for `content/prompts/critique.mdx`; text pages are at the top. */
function pathOf({ path }: Pick<Entry<unknown>, 'path'>): string {
  return path.replace(/^content(?:\/pages)?(?=\/)/, '').replace(/\.mdx?$/, '/');
}
