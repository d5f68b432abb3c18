import type { Problem } from '../../core/prompt/problem.ts';
import { findHiddenCharacters } from '../../core/text/hidden-characters.ts';

/** A line and a column of a file, both counted from 1. */
export type Place = Pick<Problem, 'line' | 'column'>;

/** A problem with the file it is in, by its path from the project's root. */
export interface FileProblem extends Problem {
  path: string;
}

/** The problems as lines that an editor can jump to: `path:line:column: message`. */
export function formatProblems(problems: readonly FileProblem[]): string {
  return problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join('\n');
}

/** As in `1 problem` and `3 problems`. */
export function countProblems(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** Content that cannot be used, with every problem in its message. */
export class ContentError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

/** The place of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Every hidden character of a file, at its place. */
export function refuseHidden(text: string): Problem[] {
  return findHiddenCharacters(text).map(({ offset, codePoint, name }) => {
    const remedy = offset === 0 && codePoint === 'U+FEFF' ? 'Save the file as UTF-8 without a byte order mark.' : 'Remove it.';
    return { message: `The hidden character ${codePoint} (${name}) is here. ${remedy}`, ...placeOf(text, offset) };
  });
}
