import type { Problem } from '../../core/prompt/problem.ts';
import type { Entry } from './entries.ts';
import { at } from './place.ts';

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

/** A text that is too short or too long, at its first line. Says nothing while the file is not written yet. */
export function checkLength(
  { isUnwritten }: Pick<Entry<unknown>, 'isUnwritten'>,
  what: string,
  words: number,
  range: Range,
  line: number,
): Problem[] {
  if (isUnwritten || (words >= range.least && words <= range.most)) return [];
  const count = (number: number): string => number.toLocaleString('en');
  const remedy = words < range.least ? `Write ${count(range.least - words)} more at least` : `Cut ${count(words - range.most)} at least`;
  return [at(line, `${what} has ${count(words)} words; ${count(range.least)} to ${count(range.most)} are good. ${remedy}.`)];
}
