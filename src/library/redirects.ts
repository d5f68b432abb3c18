import { z } from 'astro/zod';
import { readYamlFile } from './content/yaml-file.ts';
import { line } from './schema/fields.ts';

const pagePath = line.regex(/^\/(?:[a-z0-9.-]+\/)*$/, {
  error: (issue) => `"${String(issue.input)}" is not the path of a page: it begins and ends with a slash, as in /prompts/critique/.`,
});

/** The redirects of `content/redirects.yaml`. */
const redirectsSchema = z
  .array(
    z.strictObject({
      from: pagePath.describe('The path of a page that there was.'),
      to: line
        .regex(/^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+\.[a-z]+|#[a-z0-9_-]+)?$/, {
          error: (issue) => `"${String(issue.input)}" is not a path of this site, as in /prompts/critique/ or /prompts/critique/#worry.`,
        })
        .describe('The path of a page or file that there is; a fragment may follow.'),
    }),
  )
  .describe('Addresses that have moved.');

/** An address that leads to another one: both are paths below the base path that begin with a slash; `to` may have a fragment. */
export type Redirect = z.infer<typeof redirectsSchema>[number];

/** The file that declares redirects, from the project's root. */
export const REDIRECTS = 'content/redirects.yaml';

/** The redirects that `content/redirects.yaml` declares. Throws an error with every problem and its line. */
export function readRedirects(yaml?: string): Redirect[] {
  return readYamlFile(REDIRECTS, redirectsSchema, { yaml, check: checkPaths });
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
  if (problems.length > 0) throw new Error([`${REDIRECTS} does not fit the site:`, ...problems].join('\n'));
}

/** Redirects as static hosts read them, one a line: Netlify's and Cloudflare Pages' `_redirects`. `base` ends in a slash. */
export function printRedirects(redirects: readonly Redirect[], base: string): string {
  const place = (path: string): string => base.slice(0, -1) + path;
  return redirects.map(({ from, to }) => `${place(from)} ${place(to)} 301\n`).join('');
}

/** Every redirect that contradicts another one, by its place. */
function checkPaths(redirects: readonly Redirect[]): { path: readonly PropertyKey[]; message: string }[] {
  return redirects.flatMap(({ from, to }, place) => {
    const isTwice = redirects.findIndex((other) => other.from === from) < place;
    const next = redirects.find((other) => other.from === to.replace(/#.*/, ''));
    const messages = [
      ...(isTwice ? [`"${from}" is redirected twice. Remove one of the two.`] : []),
      ...(next ? [`"${from}" leads to "${next.from}", which is redirected to "${next.to}" itself. Name that address here.`] : []),
    ];
    return messages.map((message) => ({ path: [place], message }));
  });
}
