import type { Problem } from '../../core/prompt/problem.ts';
import { at, type Entry } from './entry.ts';

interface Range {
  least: number;
  most: number;
}

/** How long texts may be, in words. */
export const WORDS = {
  promptTemplate: { least: 200, most: 700 },
  guidance: { least: 120, most: 450 },
  constraint: { least: 5, most: 100 },
  workflow: { least: 100, most: 350 },
  deepDive: { least: 1200, most: 2500 },
} as const satisfies Record<string, Range>;

/** A note of `npm run new` that says what to write in its place. */
const NOTE = /\bWRITE: *([^"\n]*)/g;

/** Every note of `npm run new` that is still to be replaced, at its place. */
export function listUnwritten(text: string): Problem[] {
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(NOTE)].map(({ 1: note = '', index }) => ({
      message: `Not written yet. Write ${note.trim()}`,
      line: i + 1,
      column: index + 1,
    })),
  );
}

/** A text that is too short or too long, at its first line. Says nothing while the file holds notes of `npm run new`. */
export function checkLength({ text }: Pick<Entry<unknown>, 'text'>, what: string, words: number, range: Range, line: number): Problem[] {
  if (text.search(NOTE) >= 0 || (words >= range.least && words <= range.most)) return [];
  const count = (number: number): string => number.toLocaleString('en');
  const remedy = words < range.least ? `Write ${count(range.least - words)} more at least` : `Cut ${count(words - range.most)} at least`;
  return [at(line, `${what} has ${count(words)} words; ${count(range.least)} to ${count(range.most)} are good. ${remedy}.`)];
}

/** Prose that is too short or too long. */
export function checkProse(entry: Pick<Entry<unknown>, 'text' | 'body'>, what: string, range: Range): Problem[] {
  const { words, headings, lastLine, isWhole } = entry.body;
  return isWhole ? checkLength(entry, what, words, range, headings[0]?.line ?? lastLine) : [];
}

/** Every heading of the second level that a text lacks, at the line above which it belongs. */
export function checkHeadings(what: string, expected: readonly string[], { body }: Pick<Entry<unknown>, 'body'>): Problem[] {
  const { headings, lastLine, isWhole } = body;
  if (!isWhole) return [];
  const lineOf = (title: string): number | undefined => headings.find(({ depth, text }) => depth === 2 && text === title)?.line;
  return expected.flatMap((title, i) => {
    if (lineOf(title) !== undefined) return [];
    const other = headings.find(({ text }) => text === title);
    if (other !== undefined) return [at(other.line, `"${'#'.repeat(other.depth)} ${title}" has the wrong level. Write ## ${title}.`)];
    const next = expected.slice(i + 1).flatMap((later) => lineOf(later) ?? [])[0];
    return [
      at(next ?? lastLine, `${what} lacks the heading "## ${title}". Add it ${next === undefined ? 'at the end' : 'above this line'}.`),
    ];
  });
}
