import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Placeholder } from '../../../src/core/prompt/placeholder.ts';
import { checkValue, joinItems, splitItems } from '../../../src/core/prompt/value.ts';
import { placeholder } from '../../support/prompts.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const number = placeholder('n', { kind: 'number', min: 1, max: 100 });
const latency = placeholder('l', { kind: 'quantity', unit: 'ms', options: ['ms', 's'] });
const share = placeholder('s', { kind: 'quantity', unit: '%', options: ['%', 'min'] });
const list = placeholder('i', { kind: 'list' });
const several = placeholder('m', { kind: 'multiselect', options: ['a', 'b'] });
const one = placeholder('o', { kind: 'select', options: ['a', 'b'] });
const EVERY_KIND: readonly Placeholder[] = [
  placeholder('t'),
  placeholder('lt', { kind: 'longtext' }),
  number,
  placeholder('n2', { kind: 'number' }),
  latency,
  share,
  list,
  several,
  one,
];

describe('items', () => {
  test.each([
    ['stand one a line', 'a\nb', ['a', 'b']],
    ['end with any line end', 'a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['are not empty', '\n\na\n\n\nb\n', ['a', 'b']],
    ['keep their spaces', '  a \n\tb', ['  a ', '\tb']],
    ['are none in an empty value', '', []],
    ['are none in line ends alone', '\r\n\n', []],
  ])('%s', (_, value, items) => {
    expect(splitItems(value)).toEqual(items);
  });

  test('come back byte for byte from the value they make', () => {
    const item = hostileValue.map((text) => text.replaceAll(/[\r\n]/g, '')).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        expect(splitItems(joinItems(items))).toEqual(items);
      }),
    );
  });
});

describe('a value is warned about', () => {
  test.each([
    ['only spaces', placeholder('t'), ' \n\t', ['Only spaces so far: the prompt will show nothing here.']],
    ['a number that is none', number, 'many', ['“many” is not a number.']],
    ['a number that could be two', number, '10.000', ['“10.000” could be 10 or 10,000. Write one of them.']],
    ['a quantity that could be two', latency, '2.500 ms', ['“2.500 ms” could be 2.5 or 2,500. Write one of them.']],
    ['a range where one number is asked for', number, '2-4', ['“2-4” is a range. Write one number, the one to design for.']],
    ['a sum of money where a number is asked for', number, '$5', ['“$5” is not a number.']],
    ['digits in no groups', number, '1.2.3', ['“1.2.3” is not a number.']],
    ['a number below the least', number, '0', ['0 is below 1, the least that makes sense here.']],
    ['a number above the most', number, '1k', ['1k is above 100, the most that makes sense here.']],
    ['an amount without a unit', latency, '250', ['250 has no unit. Choose one, or type it: 250 ms.']],
    ['an amount with a space for a unit', latency, '250 ', ['250 has no unit. Choose one, or type it: 250 ms.']],
    ['a quantity without a number', latency, 'fast', ['“fast” has no number.']],
    ['more than all of it', share, '100.5 %', ['100.5 % is more than all of it.']],
    ['an item twice', list, 'a\nb\r\na', ['“a” is in the list twice.']],
    ['a choice twice', several, 'a\na', ['“a” is in the list twice.']],
    [
      'a hidden character',
      placeholder('t'),
      'a\u202Eb',
      ['Holds a hidden character: U+202E right-to-left override. It is copied as it is.'],
    ],
    [
      'hidden characters of many kinds',
      placeholder('t'),
      '\u200B\u200B\u202E\u2060\u00AD',
      ['Holds 5 hidden characters: U+200B zero-width space, U+202E right-to-left override, U+2060 word joiner …. It is copied as it is.'],
    ],
    [
      'both its kind and what it hides',
      number,
      '5x\u200B',
      ['“5x\u200B” is not a number.', 'Holds a hidden character: U+200B zero-width space. It is copied as it is.'],
    ],
  ])('for %s', (_, given, value, warnings) => {
    expect(checkValue(given, value)).toEqual(warnings);
  });

  test.each([
    ['an unfilled value', number, ''],
    ['a number in its bounds', number, '100'],
    ['a number with a decimal comma', number, '99,95'],
    ['a number in words of its own', number, 'about 50 people'],
    ['a number with a scale', placeholder('n2', { kind: 'number' }), '2 million'],
    ['a range in a quantity', latency, '2-4 ms'],
    ['a fraction of a share with three digits', share, '99.999 %'],
    ['a quantity with an offered unit', latency, '250 ms'],
    ['a quantity with another unit', latency, '3 weeks'],
    ['all of it', share, '100 %'],
    ['nearly all of it, with a decimal comma', share, '99,95 %'],
    ['a free answer to a choice', one, 'something else'],
    ['items that differ', list, 'a\nA\n a'],
    ['items named like properties of every object', list, 'constructor\n__proto__\ntoString'],
    ['emoji and Persian', placeholder('t'), '👩🏽‍🚀 می‌خواهم 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ])('but not for %s', (_, given, value) => {
    expect(checkValue(given, value)).toEqual([]);
  });

  test('without throwing and in a short sentence, whatever the value', () => {
    fc.assert(
      fc.property(hostileValue, (value) => {
        for (const given of EVERY_KIND) for (const warning of checkValue(given, value)) if (warning.length > 300) return false;
        return true;
      }),
      { numRuns: 1000 },
    );
  });

  test('in a time that grows with the length of a list', () => {
    const number = (long: string): string => Array.from({ length: long.length / 5 }, (_, i) => String(i)).join('\n');
    expect(checkValue(list, number('-'.repeat(100_000)))).toEqual([]);
    expect(measureGrowth('-', (long) => checkValue(list, number(long)))).toBeLessThan(LINEAR);
  });

  test('in a time that grows with the length of any text', () => {
    expect(measureGrowth(HOSTILE_TEXTS, (long) => checkValue(list, long))).toBeLessThan(LINEAR);
  });
});
