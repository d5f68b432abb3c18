import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDerived } from '../../../src/core/derived/derived.ts';
import { isNoun, parseNumber, splitScale } from '../../../src/core/prompt/number.ts';
import type { Placeholder } from '../../../src/core/prompt/placeholder.ts';
import { joinQuantity } from '../../../src/core/prompt/quantity.ts';
import { checkValue } from '../../../src/core/prompt/value.ts';
import { placeholder } from '../../support/prompts.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

/** The number that a text states, with its scale; undefined where it states none or more than one. */
function read(text: string): number | undefined {
  const reading = parseNumber(text);
  return reading?.type === 'number' ? reading.value * splitScale(reading.rest).scale : undefined;
}

describe('a number is read', () => {
  test.each([
    ['as typed', '250', 250],
    ['with a point', '99.95', 99.95],
    ['with a decimal comma', '99,95', 99.95],
    ['with a decimal comma and one digit', '0,5', 0.5],
    ['with commas between thousands', '1,234,567', 1_234_567],
    ['with points between thousands', '1.000.000', 1_000_000],
    ['with points between thousands and a decimal comma', '1.234,5', 1234.5],
    ['with spaces between thousands', '10 000', 10_000],
    ['with narrow spaces between thousands', '10\u202F000', 10_000],
    ['with underscores between thousands', '10_000', 10_000],
    ['with an apostrophe between thousands', "1'000", 1000],
    ['with a typographic apostrophe between thousands', '1’000', 1000],
    ['with k, m or b', '40k', 40_000],
    ['with a letter after a space', '1.5 M', 1_500_000],
    ['with a word for its scale', '2 million', 2_000_000],
    ['behind a word', 'about 5000', 5000],
    ['behind a sign of comparison', '< 5', 5],
    ['below zero', '-5', -5],
    ['with spaces around it', ' 7 ', 7],
    ['with its unit', '5 ms', 5],
    ['with a comma before three digits where it is below one', '0,125', 0.125],
    ['with thousands and a fraction', '1,234.5', 1234.5],
    ['with a plus after it', '5,000+', 5000],
    ['with three digits after the point where it is a share', '99.999 %', 99.999],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(['', ' ', 'x', '٣', '½', 'Infinity', 'k', '--5', 'unknown, maybe 5', '5 min for reads and an hour for all writes'])(
    'from %j as none',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  test.each([
    ['10.000', 'unclear', '“10.000” could be 10 or 10,000. Write one of them.'],
    ['1.234', 'unclear', '“1.234” could be 1.23 or 1,234. Write one of them.'],
    ['2-4', 'range', '“2-4” is a range. Write one number, the one to design for.'],
    ['100 ms to 200 ms', 'range', '“100 ms to 200 ms” is a range. Write one number, the one to design for.'],
    ['$5-$9', 'range', '“$5-$9” is a range. Write one number, the one to design for.'],
    ['1,2,3', 'unclear', '“1,2,3” is not a number.'],
    ['99 95', 'unclear', '“99 95” is not a number.'],
  ])('from %j as unclear: %s', (text, type, message) => {
    expect(parseNumber(text)).toMatchObject({ type, message });
  });

  test.each([
    ['$1.5M', { value: 1.5, currency: '$', rest: 'M' }],
    ['10 000 req/s', { value: 10_000, currency: '', rest: 'req/s' }],
    ['500 rps', { value: 500, currency: '', rest: 'rps' }],
  ])('from %j with what is around it', (text, around) => {
    expect(parseNumber(text)).toEqual({ type: 'number', ...around });
  });

  test('without an error, whatever the text', () => {
    fc.assert(
      fc.property(hostileValue, (text) => {
        parseNumber(text);
        isNoun(text);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('in a time that grows with the length of any text', () => {
    expect(
      measureGrowth(HOSTILE_TEXTS, (long) => {
        for (const text of [long, `1${long}`, `${long}1`]) parseNumber(text);
        splitScale(long);
        isNoun(long);
      }),
    ).toBeLessThan(LINEAR);
  });
});

describe('one reading for the warning, the derived numbers and the unit box', () => {
  const users = placeholder('daily', { kind: 'number', measure: 'daily_users', unit: 'users' });
  const average = placeholder('average', { kind: 'quantity', measure: 'average_rate', unit: 'req/s', options: ['req/s', 'req/day'] });
  const volume = placeholder('volume', { kind: 'quantity', measure: 'data_volume', unit: 'GB', options: ['GB', 'TB'] });

  /** Warnings about a value, and the numbers that are derived from it and others beside it. */
  function use(given: Placeholder, value: string): { isWarned: boolean; derived: string[] } {
    const window = { kind: 'quantity', measure: 'migration_window', unit: 'h', options: ['h'] };
    const budget = { kind: 'quantity', measure: 'budget', unit: 'USD/month', options: ['USD/month'] };
    const { numbers, refusals } = computeDerived(
      [
        { key: given.id, placeholder: given, value },
        { key: 'window', placeholder: placeholder('window', window), value: '4 h' },
        { key: 'budget', placeholder: placeholder('budget', budget), value: '900 USD/month' },
      ],
      new Set(),
    );
    const warned = [...checkValue(given, value), ...refusals.filter(({ key }) => key === given.id)];
    expect(warned.length).toBeLessThan(2);
    return { isWarned: warned.length === 1, derived: numbers.filter(({ keys }) => keys.includes(given.id)).map(({ text }) => text) };
  }

  test.each([
    ['2 million', '900 USD/month over 2 million users are 0.00045 USD each a month.'],
    ['about 5000', '900 USD/month over about 5000 users are 0.18 USD each a month.'],
    ['1’000', '900 USD/month over 1’000 users are 0.9 USD each a month.'],
  ])('%j in a number blank is computed with and not warned about', (value, text) => {
    expect(use(users, value)).toEqual({ isWarned: false, derived: [text] });
  });

  test('"10.000" in a number blank is warned about once, as 10 or 10,000, and not computed with', () => {
    expect(checkValue(users, '10.000')).toEqual([expect.stringContaining('10 or 10,000')]);
    expect(use(users, '10.000')).toEqual({ isWarned: true, derived: [] });
  });

  test.each([
    ['500', '500 req/s'],
    ['about 500', 'about 500 req/s'],
    ['2 million', '2 million req/s'],
    ['1’000', '1’000 req/s'],
    ['500 rps', '500 rps'],
    ['unknown', 'unknown'],
  ])('%j in a quantity blank is the value %j', (amount, value) => {
    expect(joinQuantity({ amount, unit: 'req/s' })).toBe(value);
  });

  test('every spelling of an amount is either warned about once or computed with', () => {
    const before = fc.constantFrom('', '', '~', '< ', 'about ', 'up to ', 'ca. ', '-', '$', '€');
    const digits = fc.oneof(
      fc.integer({ min: 1, max: 2_000_000 }).map(String),
      fc.constantFrom('10,000', '10.000', '10 000', '1’000', "1'000", '1_000', '1.000.000', '99,95', '0.5', '1.2.3', '99 95', '2-4', '1e3'),
    );
    const after = fc.constantFrom(
      '',
      '',
      'k',
      'M',
      ' million',
      'B',
      'b',
      ' m',
      '+',
      '.',
      ' users',
      ' GB',
      ' req/s',
      ' rps',
      '/day',
      ' TB',
      ' %',
      ' ms',
      ' Gb',
    );
    fc.assert(
      fc.property(fc.constantFrom(users, average, volume), before, digits, after, (given, ...parts) => {
        const { isWarned, derived } = use(given, parts.join(''));
        expect(derived.length > 0).toBe(!isWarned);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});
