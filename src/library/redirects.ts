import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFiles, slugOf } from './content-files.ts';
import { readFrontMatter } from './front-matter.ts';
import { promptSchema } from './schema/prompt.ts';
import { redirectsSchema } from './schema/redirects.ts';
import { readYamlText } from './yaml-file.ts';

/** An address that leads on to another one: both are paths below the base path that begin with a slash; `to` may have a fragment. */
export interface Forward {
  from: string;
  to: string;
}

const FILE = 'content/redirects.yaml';

/** Everything that leads on: what `content/redirects.yaml` declares, and the short address `/p/<number>/` of each prompt. Throws an error with every problem of that file and its line. */
export function readForwards(root: string): Forward[] {
  const prompts = readContentFiles(root).filter(({ path }) => path.startsWith('content/prompts/'));
  const short = prompts.flatMap((file) => {
    const number = readFrontMatter(file.text, promptSchema).data?.number;
    return number === undefined ? [] : [{ from: `/p/${number}/`, to: `/prompts/${slugOf(file)}/`, number }];
  });
  return [
    ...readRedirects(readFileSync(join(root, FILE), 'utf8')),
    ...short.sort((a, b) => a.number - b.number).map(({ from, to }) => ({ from, to })),
  ];
}

/** The redirects that a text in YAML declares. Throws an error with every problem and its line. */
export function readRedirects(yaml: string): Forward[] {
  return readYamlText(FILE, yaml, redirectsSchema, checkPaths);
}

/**
 * Checks redirects against a built site: `pages` are the paths of its pages but for those that lead on, `files` those of its other files.
 * Throws an error with every problem.
 */
export function throwMisled(forwards: readonly Forward[], site: { pages: ReadonlySet<string>; files: ReadonlySet<string> }): void {
  const exists = (path: string): boolean => site.pages.has(path) || site.files.has(path);
  const problems = forwards.flatMap(({ from, to }) => {
    const target = to.replace(/#.*/, '');
    return [
      ...(exists(from) ? [`"${from}" is the address of a page that there is. Remove the redirect, or the page.`] : []),
      ...(exists(target) ? [] : [`"${from}" leads to "${target}", where there is nothing. Name an address that there is.`]),
    ];
  });
  if (problems.length > 0) throw new Error([`${FILE} does not fit the site:`, ...problems].join('\n'));
}

/** Redirects as static hosts read them, one a line: Netlify's and Cloudflare Pages' `_redirects`. `base` ends in a slash. */
export function printRedirects(forwards: readonly Forward[], base: string): string {
  const place = (path: string): string => base.slice(0, -1) + path;
  return forwards.map(({ from, to }) => `${place(from)} ${place(to)} 301\n`).join('');
}

/** Every redirect that contradicts another one, by its place. */
function checkPaths(redirects: readonly Forward[]): { path: readonly PropertyKey[]; message: string }[] {
  return redirects.flatMap(({ from, to }, place) => {
    const next = redirects.find((other) => other.from === to.replace(/#.*/, ''));
    return [
      ...(redirects.findIndex((other) => other.from === from) < place
        ? [{ path: [place], message: `"${from}" is redirected twice. Remove one of the two.` }]
        : []),
      ...(next === undefined
        ? []
        : [{ path: [place], message: `"${from}" leads to "${next.from}", which leads on to "${next.to}". Let it lead there at once.` }]),
    ];
  });
}
