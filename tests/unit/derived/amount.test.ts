import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../src/core/derived/amount.ts';
import { isMeasure, MEASURES, type Measure } from '../../../src/core/derived/measure.ts';
import { MONTH, YEAR } from '../../../src/core/prompt/unit.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const read = (text: string, measure: Measure) => parseAmount(text, measure, '250 ms');

test('a measure is a name of the table, and no key that every object has', () => {
  expect(['availability', 'rpo', 'peak_rate'].filter(isMeasure)).toHaveLength(3);
  expect(['', 'Availability', 'constructor', 'toString', '__proto__'].filter(isMeasure)).toEqual([]);
});

describe('an amount', () => {
  test.each<[text: string, measure: Measure, value: number]>([
    ['7', 'engineers', 7],
    ['40k', 'daily_users', 40_000],
    ['40 k', 'daily_users', 40_000],
    ['~40k', 'daily_users', 40_000],
    ['about 40k', 'daily_users', 40_000],
    ['5,000+', 'daily_users', 5000],
    ['1.5M', 'daily_users', 1_500_000],
    ['1.5m DAU', 'daily_users', 1_500_000],
    ['3 million users', 'users', 3_000_000],
    ['2B', 'users', 2e9],
    ['4.2M documents', 'item_count', 4_200_000],
    ['10 times', 'peak_factor', 10],
    ['10x', 'peak_factor', 10],
    ['10,000', 'daily_users', 10_000],
    ['10 000', 'daily_users', 10_000],
    ['10\u202F000', 'daily_users', 10_000],
    ['1_000', 'daily_users', 1000],
    ['1.000.000', 'daily_users', 1_000_000],
    ['1.234,5', 'daily_users', 1234.5],
    ['1,234.5', 'daily_users', 1234.5],
    ['1,234', 'daily_users', 1234],
    ['0,125', 'peak_factor', 0.125],
    ['2 TB', 'data_volume', 2e12],
    ['600 B', 'item_size', 600],
    ['2.5 KB', 'item_size', 2500],
    ['2.5kB', 'item_size', 2500],
    ['1 KiB', 'item_size', 1024],
    ['2 GiB', 'data_volume', 2 * 1024 ** 3],
    ['5 gb', 'data_volume', 5e9],
    ['3 gigabytes', 'data_volume', 3e9],
    ['8 Mbit', 'data_volume', 1e6],
    ['5 min', 'rto', 300],
    ['< 200 ms', 'latency', 0.2],
    ['250ms', 'latency', 0.25],
    ['1,500 ms', 'latency', 1.5],
    ['200 µs', 'latency', 0.0002],
    ['90 days', 'retention', 90 * 86_400],
    ['7 years', 'retention', 7 * YEAR],
    ['18 months', 'retention', 18 * MONTH],
    ['2 weeks', 'retention', 14 * 86_400],
    ['4 h 23 min', 'rto', 15_780],
    ['1h 30min', 'rto', 5400],
    ['0 s', 'rpo', 0],
    ['99.95 %', 'availability', 0.9995],
    ['99,95 %', 'availability', 0.9995],
    ['99.999 %', 'availability', 0.99999],
    ['99,999 %', 'availability', 0.99999],
    ['99.9%', 'availability', 0.999],
    ['100 %', 'availability', 1],
    ['5 percent', 'trace_share', 0.05],
    ['12 files/s', 'upload_rate', 12],
    ['20 operations/min', 'event_rate', 1 / 3],
    ['25 changes a day', 'event_rate', 25 / 86_400],
    ['500 requests per second', 'peak_rate', 500],
    ['20k rps', 'peak_rate', 20_000],
    ['300 rpm', 'peak_rate', 5],
    ['1.5M/day', 'average_rate', 1_500_000 / 86_400],
    ['1,100 M requests', 'request_volume', 1.1e9 / MONTH],
    ['1.1B requests/month', 'request_volume', 1.1e9 / MONTH],
    ['1,100,000', 'request_volume', 1.1e6 / MONTH],
    ['12M requests/year', 'request_volume', 12e6 / YEAR],
    ['450 GB/day', 'data_rate', 4.5e11 / 86_400],
    ['9 TB/month', 'growth_rate', 9e12 / MONTH],
    ['3 Gbit/s', 'upload_rate', 3.75e8],
    ['10 MB/s', 'egress', 1e7],
    ['10 Mbps', 'egress', 1.25e6],
    ['9,000 EUR/month', 'budget', 9000],
    ['$500/month', 'budget', 500],
    ['6k USD a month', 'budget', 6000],
    ['120,000 USD/year', 'budget', 10_000],
    ['30,000 USD a quarter', 'budget', 10_000],
    ['300 USD/day', 'budget', 9000],
  ])('%j as %s is %d', (text, measure, value) => {
    const amount = read(text, measure);
    expect(amount.type).toBe('amount');
    expect(amount.type === 'amount' && amount.value).toBeCloseTo(value, Math.max(2, 9 - Math.ceil(Math.log10(value + 1))));
  });

  test.each([
    ['$500/month', 'USD'],
    ['US$500/month', 'USD'],
    ['9,000 EUR/month', 'EUR'],
    ['£40 a month', 'GBP'],
    ['500 CHF/month', 'CHF'],
  ])('%j has the currency %s', (text, currency) => {
    expect(read(text, 'budget')).toMatchObject({ type: 'amount', currency });
  });

  test('knows what is counted, and the dimension of the unit', () => {
    expect(read('12 files/s', 'upload_rate')).toMatchObject({ noun: 'files', dimension: 'rate' });
    expect(read('3 MB/s', 'upload_rate')).toMatchObject({ noun: '', dimension: 'flow' });
    expect(read('20k rps', 'peak_rate')).toMatchObject({ noun: 'req' });
  });
});

describe('a figure that cannot be used is refused with the reason and what to write', () => {
  test.each<[text: string, measure: Measure, message: string]>([
    ['5 m', 'rto', '“5 m” could be 5 min or 5 months. Write which.'],
    ['60 req/m', 'peak_rate', '“60 req/m” could be 60 req/min or 60 req/month. Write which.'],
    ['10 mb/s', 'egress', '“10 mb/s” could be 10 MB/s or 10 Mbit/s. Write which.'],
    ['10 Mb/s', 'upload_rate', '“10 Mb/s” could be 10 MB/s or 10 Mbit/s. Write which.'],
    ['500 b', 'item_size', '“500 b” could be 500 B or 500 bit. Write which.'],
    ['5 Gb', 'data_volume', '“5 Gb” could be 5 GB or 5 Gbit. Write which.'],
    ['1.234', 'daily_users', '“1.234” could be 1.23 or 1,234. Write one of them.'],
    ['2.500 MB', 'item_size', '“2.500 MB” could be 2.5 or 2,500. Write one of them.'],
    ['450 GB/m', 'data_rate', '“450 GB/m” could be 450 GB/min or 450 GB/month. Write which.'],
    ['2-4', 'retries', '“2-4” is a range. Write one number, the one to design for.'],
    ['2–4 GB', 'data_volume', '“2–4 GB” is a range. Write one number, the one to design for.'],
    ['100 ms to 200 ms', 'latency', '“100 ms to 200 ms” is a range. Write one number, the one to design for.'],
    ['999 %', 'availability', '“999 %” is more than all of it. Write 100 % or less.'],
    ['99.9', 'availability', '“99.9” has no unit. Write it as in “250 ms”.'],
    ['1.5m', 'peak_rate', '“1.5m” has no unit. Write it as in “250 ms”.'],
    ['5m min', 'rto', '“5m min” cannot be read as a time. Write it as in “250 ms”.'],
    ['5', 'latency', '“5” has no unit. Write it as in “250 ms”.'],
    ['5000', 'budget', '“5000” has no unit. Write it as in “250 ms”.'],
    ['5 GB', 'latency', '“5 GB” is a size, and a time is asked for. Write it as in “250 ms”.'],
    ['5 GB', 'retries', '“5 GB” is a size, and a count is asked for. Write it as in “250 ms”.'],
    ['5 %', 'daily_users', '“5 %” is a share, and a count is asked for. Write it as in “250 ms”.'],
    ['$500', 'budget', '“$500” is a sum of money, and a sum of money per time is asked for. Write it as in “250 ms”.'],
    ['$5', 'latency', '“$5” is a sum of money, and a time is asked for. Write it as in “250 ms”.'],
    ['60 pages a week', 'weekly_pages', '“60 pages a week” is a rate, and a count is asked for. Write it as in “250 ms”.'],
    ['5 constructor', 'latency', '“5 constructor” cannot be read as a time. Write it as in “250 ms”.'],
    ['1e5', 'daily_users', '“1e5” cannot be read as a count. Write it as in “250 ms”.'],
    ['40k, mostly from Germany', 'daily_users', '“40k, mostly from Germany” cannot be read as a count. Write it as in “250 ms”.'],
    ['-5 ms', 'latency', '“-5 ms” is less than nothing. Write it as in “250 ms”.'],
    ['99 95 %', 'availability', '“99 95 %” is not a number.'],
    ['9'.repeat(40), 'daily_users', `“${'9'.repeat(40)}” is too large to calculate with. Write it as in “250 ms”.`],
  ])('%j as %s', (text, measure, message) => {
    expect(read(text, measure)).toEqual({ type: 'refusal', message });
  });
});

describe('prose is not measured and not refused', () => {
  test.each([
    '',
    '   ',
    'unknown yet',
    'unknown, maybe 5 min',
    'three nines',
    'as the SLA of 2024 says',
    '½',
    '٣',
    '5 min for reads and an hour for everything that writes',
    '5 min\n10 min',
  ])('%j', (text) => {
    expect(read(text, 'rto')).toEqual({ type: 'unmeasured' });
  });
});

describe('any text', () => {
  const measure = fc.constantFrom(...(Object.keys(MEASURES) as Measure[]));
  const figure = fc
    .tuple(
      fc.constantFrom('', '~', '$', '-', '< '),
      fc.constantFrom('5', '1.5', '10,000', '1.000', '0', '1e9', '99,9'),
      fc.constantFrom('', ' '),
      fc.oneof(fc.constantFrom('ms', 'GB', '%', 'req/s', 'k', 'M/day', 'EUR/month', 'm', 'mb/s', 'h 5 min'), fc.string()),
    )
    .map((parts) => parts.join(''));

  test('is read without an error, and an amount is a number that is not below zero', () => {
    fc.assert(
      fc.property(fc.oneof(hostileValue, figure, fc.string()), measure, (text, name) => {
        const reading = read(text, name);
        if (reading.type === 'amount') expect(reading.value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 5000 },
    );
  });

  test('is read in a time that grows with its length', () => {
    expect(
      measureGrowth(HOSTILE_TEXTS, (long) => {
        for (const text of [long, `1${long}`]) read(text, 'latency');
      }),
    ).toBeLessThan(LINEAR);
  });
});
