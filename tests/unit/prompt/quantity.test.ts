import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBareAmount, joinQuantity, splitQuantity } from '../../../src/core/prompt/quantity.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

describe('a bare amount', () => {
  test.each([
    '0',
    '250',
    '99.95',
    '99,95',
    '10,000',
    '10 000',
    '10\u00A0000',
    '1_000',
    '1.000.000',
    '40k',
    '1.5M',
    'about 5',
    '2 million',
    '1’000',
    '5 M',
    '10.000',
    '5,000+',
    '< 5',
    '<5',
    '≥ 3',
    '~40k',
    '2-4',
    '2–4',
    '1,000-2,000k',
    '12.',
  ])('is %j', (text) => {
    expect(isBareAmount(text)).toBe(true);
  });

  test.each(['', ' ', '250 ms', '250ms', '$5', '5 USD', '-', '-5', '2B', '5m', '<', '1-2-3', '.5', '5 ', '40kk', '1e3', '½', '٣', '5\n'])(
    'is not %j',
    (text) => {
      expect(isBareAmount(text)).toBe(false);
    },
  );

  test('is recognized in a time that grows with the length of any text', () => {
    expect(
      measureGrowth(HOSTILE_TEXTS, (long) => {
        for (const text of [long, `1${long}`, `${long}1`, `${long}x`]) isBareAmount(text);
      }),
    ).toBeLessThan(LINEAR);
  });
});

describe('the two fields of a quantity', () => {
  const units = ['ms', 's', '%', 'USD/month', 'k rps', 'rps'];

  test.each([
    ['an amount, one space and an offered unit are taken apart', '250 ms', { amount: '250', unit: 'ms' }],
    ['a unit may hold spaces', '40 k rps', { amount: '40', unit: 'k rps' }],
    ['an amount may hold spaces', '10 000 rps', { amount: '10 000', unit: 'rps' }],
    ['a unit that is not offered stays with its amount', '3 weeks', { amount: '3 weeks', unit: '' }],
    ['a unit without a space stays with its amount', '250ms', { amount: '250ms', unit: '' }],
    ['two spaces stay with the amount', '250  ms', { amount: '250  ms', unit: '' }],
    ['words before a number stay with it', 'under 5 ms', { amount: 'under 5', unit: 'ms' }],
    ['a scale stays with its number', '2 million rps', { amount: '2 million', unit: 'rps' }],
    ['bytes are a unit, not billions', '600 B', { amount: '600 B', unit: '' }],
    ['minutes are a unit, not millions', '5m', { amount: '5m', unit: '' }],
    ['a space at the end stays', '250 ms ', { amount: '250 ms ', unit: '' }],
    ['a bare amount has no unit', '250', { amount: '250', unit: '' }],
    ['an empty value shows the unit offered first', '', { amount: '', unit: 'ms' }],
  ])('%s', (_, value, fields) => {
    expect(splitQuantity(value, units, 'ms')).toEqual(fields);
    expect(joinQuantity(fields)).toBe(value);
  });

  test('a chosen unit follows a bare amount only', () => {
    expect(joinQuantity({ amount: '250', unit: 'ms' })).toBe('250 ms');
    expect(joinQuantity({ amount: '250 s', unit: 'ms' })).toBe('250 s');
    expect(joinQuantity({ amount: 'unknown', unit: 'ms' })).toBe('unknown');
    expect(joinQuantity({ amount: '', unit: 'ms' })).toBe('');
  });

  test('an empty string among the units is no unit', () => {
    expect(splitQuantity('5 ', [''], '')).toEqual({ amount: '5 ', unit: '' });
  });

  test('give back any value, byte for byte, whatever the units', () => {
    const amount = fc.constantFrom('250', '99.95', '< 5', '10 000', 'x', '');
    const unit = fc.oneof(fc.constantFrom('ms', '%', '', ' ', ' ms', '5', 'k'), fc.string());
    fc.assert(
      fc.property(
        fc.oneof(
          hostileValue,
          fc.tuple(amount, fc.constantFrom('', ' ', '  '), unit).map((texts) => texts.join('')),
        ),
        fc.array(unit),
        unit,
        (value, offered, first) => {
          expect(joinQuantity(splitQuantity(value, offered, first))).toBe(value);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
