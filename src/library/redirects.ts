import { readFileSync } from 'node:fs';
import { parseYaml } from './front-matter.ts';
import { redirectsSchema } from './schema/schema.ts';

/** An address that leads to another one: both are paths below the base path that begin with a slash; `to` may have a fragment. */
export interface Redirect {
  from: string;
  to: string;
}

const FILE = 'content/redirects.yaml';

/** The redirects that `content/redirects.yaml` declares. Throws an error with every problem and its line. */
export function readRedirects(yaml = readFileSync(FILE, 'utf8')): Redirect[] {
  const { data, problems, locate } = parseYaml(yaml, redirectsSchema);
  const all = [...problems, ...checkPaths(data ?? []).map(({ place, message }) => ({ message, ...locate([place]) }))];
  if (data !== undefined && all.length === 0) return data;
  throw new Error(all.map(({ message, line, column }) => `${FILE}:${line}:${column}: ${message}`).join('\n'));
}

/** The short address of each prompt, `/p/<number>/`. */
export function listShortAddresses(prompts: readonly { number: number; slug: string }[]): Redirect[] {
  return prompts.map(({ number, slug }) => ({ from: `/p/${number}/`, to: `/prompts/${slug}/` }));
}

/** Throws an error that names every redirect to an address where nothing `exists`. */
export function assertTargets(redirects: readonly Redirect[], exists: (path: string) => boolean): void {
  const problems = redirects
    .map(({ from, to }) => ({ from, target: to.replace(/#.*/, '') }))
    .filter(({ target }) => !exists(target))
    .map(({ from, target }) => `"${from}" leads to "${target}", where there is nothing. Name an address that there is.`);
  if (problems.length > 0) throw new Error([`${FILE} does not fit the site:`, ...problems].join('\n'));
}

/** Redirects as static hosts read them, one a line: Netlify's and Cloudflare Pages' `_redirects`. `base` ends in a slash. */
export function printRedirects(redirects: readonly Redirect[], base: string): string {
  const place = (path: string): string => base.slice(0, -1) + path;
  return redirects.map(({ from, to }) => `${place(from)} ${place(to)} 301\n`).join('');
}

/** Every redirect that contradicts another one, by its place. */
function checkPaths(redirects: readonly Redirect[]): { place: number; message: string }[] {
  return redirects.flatMap(({ from, to }, place) => {
    const next = redirects.find((other) => other.from === to.replace(/#.*/, ''));
    return [
      ...(redirects.findIndex((other) => other.from === from) < place
        ? [{ place, message: `"${from}" is redirected twice. Remove one of the two.` }]
        : []),
      ...(next === undefined
        ? []
        : [{ place, message: `"${from}" leads to "${next.from}", which leads on to "${next.to}". Let it lead there at once.` }]),
    ];
  });
}
