import type { Problem } from '../../core/prompt/problem.ts';
import { formatPath } from '../content/front-matter.ts';
import type { Entry } from './entries.ts';

/** A problem at the beginning of a line. */
export function at(line: number, message: string): Problem {
  return { message, line, column: 1 };
}

/** A problem with a value of the front matter, at its place. */
export function atPath({ matter }: Pick<Entry<unknown>, 'matter'>, path: readonly PropertyKey[], message: string): Problem {
  return { message: `${formatPath(path)}${message}`, ...matter.locate(path) };
}
