import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/prompt/problem.ts';
import { readContentFiles, slugOf } from './checks/check.ts';
import { parseYaml, readFrontMatter } from './front-matter.ts';
import { promptSchema, redirectsSchema } from './schema/schema.ts';

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
  const { data, problems, locate } = parseYaml(yaml, redirectsSchema);
  const all = [...problems, ...checkPaths(data ?? []).map(({ place, message }) => ({ message, ...locate([place]) }))];
  if (data === undefined || all.length > 0) throw new Error(formatProblems(all));
  return data;
}

/**
 * What is wrong with redirects on a built site: `pages` are the paths of its pages but for those that lead on, `files` those of its other files.
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

/** Every redirect that cannot stand beside the others, by its place. */
function checkPaths(redirects: readonly Forward[]): { place: number; message: string }[] {
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

function formatProblems(problems: readonly Problem[]): string {
  return problems.map(({ message, line, column }) => `${FILE}:${line}:${column}: ${message}`).join('\n');
}
