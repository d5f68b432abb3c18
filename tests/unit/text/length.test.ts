import { expect, test } from 'vitest';
import { countWords } from '../../../src/core/text/length.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS } from '../../support/texts/hostile-values.ts';

test.each([
  ['', 0],
  ['  \n', 0],
  ['one two\nthree', 3],
  ['- a list item', 3],
  ['… — | --- |', 0],
  ['**bold** (5) naïve 漢字', 4],
  ['a\u00A0b\u3000c', 3],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('counting takes a time that grows with the length of any text', () => {
  expect(measureGrowth(HOSTILE_TEXTS, countWords)).toBeLessThan(LINEAR);
});
