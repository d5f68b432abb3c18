import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../../src/library/checks/entry.ts';
import { readContentFiles } from '../../../../src/library/content/files.ts';

/** The prompts that the library began with: those of the brief by its numbers, and the critique after them. */
const BRIEF = 25;
const founding = readEntries(readContentFiles('.')).prompts.flatMap(({ slug, matter: { data } }) =>
  data === undefined || data.number > BRIEF + 1 ? [] : [{ ...data, slug }],
);

describe('the founding prompts', () => {
  test('are all there, under the numbers of the brief', () => {
    expect(founding.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: BRIEF + 1 }, (_, i) => i + 1));
    expect(founding.find(({ number }) => number === BRIEF + 1)?.slug).toBe('critique');
  });

  test('have the 114 blanks of the brief, those that ask for several numbers split', () => {
    const blanks = founding.filter(({ number }) => number <= BRIEF).flatMap(({ placeholders }) => placeholders);
    expect(blanks.length).toBeGreaterThanOrEqual(114);
  });

  test('take at least half of their blanks from the profile', () => {
    const blanks = founding.flatMap(({ placeholders }) => placeholders);
    expect(blanks.filter(({ profile }) => profile !== undefined).length / blanks.length).toBeGreaterThanOrEqual(0.5);
  });
});
