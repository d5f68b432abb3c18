import { isNoun, splitScale } from './number.ts';

/** Kinds of amount. Their base units: a share of 1, things, seconds, bytes, things a second, bytes a second, a currency, a currency a month. */
export type Dimension = 'share' | 'count' | 'time' | 'size' | 'rate' | 'flow' | 'money' | 'spending';

/** A unit as an amount uses it: `factor` base units, the thing counted or the currency, and the period. */
export interface Unit {
  factor: number;
  /** The thing that a count or rate counts, as typed: `files`, `req`; else empty. */
  noun: string;
  /** The code of the currency, as `USD`; else empty. */
  currency: string;
  /** The seconds of the time after `per` or `/`; 0 without one. */
  period: number;
}

export const HOUR = 3600;
export const DAY = 24 * HOUR;
/** Seconds in the site's one month, of 30 days, which every text about a month names. */
export const MONTH = 30 * DAY;
export const YEAR = 365 * DAY;

const TIMES = new Map([
  ...['ns', 'nanosecond'].map((unit) => [unit, 1e-9] as const),
  ...['us', 'µs', 'μs', 'microsecond'].map((unit) => [unit, 1e-6] as const),
  ...['ms', 'msec', 'millisecond'].map((unit) => [unit, 1e-3] as const),
  ...['s', 'sec', 'second'].map((unit) => [unit, 1] as const),
  ...['min', 'minute'].map((unit) => [unit, 60] as const),
  ...['h', 'hr', 'hour'].map((unit) => [unit, HOUR] as const),
  ...['d', 'day'].map((unit) => [unit, DAY] as const),
  ...['w', 'wk', 'week'].map((unit) => [unit, 7 * DAY] as const),
  ...['mo', 'month'].map((unit) => [unit, MONTH] as const),
  ['quarter', 3 * MONTH],
  ...['y', 'yr', 'year'].map((unit) => [unit, YEAR] as const),
]);

const CURRENCIES = new Map([
  ...['$', 'us$', 'usd', 'dollar'].map((name) => [name, 'USD'] as const),
  ...['€', 'eur', 'euro'].map((name) => [name, 'EUR'] as const),
  ...['£', 'gbp', 'pound'].map((name) => [name, 'GBP'] as const),
  ...'CHF JPY CNY INR BRL CAD AUD NZD SGD SEK NOK DKK PLN CZK'.split(' ').map((code) => [code.toLowerCase(), code] as const),
]);

/** KB, MB … are powers of 1000 (IEC 80000-13), KiB, MiB … of 1024. */
const SIZE = /^(k|m|g|t|p|e|kilo|mega|giga|tera|peta)?(i)?(b|byte|bit)s?$/i;
const PERIOD = /^(.*?)\s*(?:\/|\b(?:per|each|every|an?)\b)\s*(\p{L}+)$/iu;
const OTHERS = ['share', 'time', 'size', 'flow', 'money', 'spending', 'rate'] as const satisfies readonly Dimension[];

/** Units that can mean two things, and the two ways to write what is meant; `$1` is the text before the doubtful letter. */
const DOUBTS: readonly { dimensions: readonly Dimension[]; unit: RegExp; either: string; or: string }[] = [
  { dimensions: ['time'], unit: /^m$/i, either: 'min', or: 'months' },
  { dimensions: ['rate', 'flow', 'spending'], unit: /^(.*?)(?:\/|\bper )\s*m$/i, either: '$1/min', or: '$1/month' },
  // A lower-case `b` is what makes the speed of a line doubtful; `MB/s` is clear.
  { dimensions: ['flow'], unit: /^([KMGTPkmgtp]?)b\s*(?:\/|per\b)\s*s\w*$/, either: '$1B/s', or: '$1bit/s' },
  { dimensions: ['size'], unit: /^([KMGTP]?)b$/, either: '$1B', or: '$1bit' },
];

const READERS: Record<Dimension, (unit: string, currency: string) => Unit | undefined> = {
  share: (unit) => unitOf(/^(?:%|percent|per cent|pct)$/i.test(unit) ? 0.01 : undefined),
  time: (unit) => unitOf(timeOf(unit)),
  size: (unit) => unitOf(sizeOf(unit)),
  flow: (unit) => {
    const { noun, period } = splitPeriod(unit.replace(/(b)ps$/i, (_, b) => `${b === 'b' ? 'bit' : 'B'}/s`));
    const size = sizeOf(noun);
    return size === undefined || period === undefined ? undefined : unitOf(size / period, { period });
  },
  money: (unit, currency) => {
    const code = CURRENCIES.get((currency || unit).toLowerCase().replace(/s$/, ''));
    return code === undefined || (currency !== '' && unit !== '') ? undefined : unitOf(1, { currency: code });
  },
  spending: (unit, currency) => {
    const { noun, period } = splitPeriod(unit);
    const sum = READERS.money(noun, currency);
    return sum === undefined || period === undefined ? undefined : { ...sum, factor: 1 / countMonths(period), period };
  },
  rate: (unit) => {
    const { noun, period } = splitPeriod(unit.replace(/^[rqt]p(?=[smh]$)/i, 'req/').replace(/\/m$/, unit.endsWith('pm') ? '/min' : '/m'));
    const isThing = isNoun(noun) && sizeOf(noun) === undefined && READERS.money(noun, '') === undefined;
    return isThing && period !== undefined ? unitOf(1 / period, { noun, period }) : undefined;
  },
  count: (unit) => {
    const isOther = OTHERS.some((dimension) => READERS[dimension](unit, '') !== undefined);
    return isNoun(unit) && !isOther ? unitOf(1, { noun: unit }) : undefined;
  },
};

/** Reads a unit of a dimension, with `k`, `M` or `million` before it or not: `k rps`, `M requests`, `USD/month`. */
export function readUnit(unit: string, currency: string, dimension: Dimension): Unit | undefined {
  if (currency !== '' && dimension !== 'money' && dimension !== 'spending') return undefined;
  const { scale, unit: scaled } = splitScale(unit);
  const isScalable = scale > 1 && dimension !== 'share' && dimension !== 'time';
  const read = isScalable ? READERS[dimension](scaled, currency) : undefined;
  return read === undefined ? READERS[dimension](unit, currency) : { ...read, factor: read.factor * scale };
}

/** The two ways to write a unit that can mean two things in one of these dimensions; undefined for a clear one. */
export function findDoubt(unit: string, dimensions: readonly Dimension[]): [either: string, or: string] | undefined {
  const doubt = DOUBTS.find((candidate) => dimensions.some((own) => candidate.dimensions.includes(own)) && candidate.unit.test(unit));
  if (doubt === undefined) return undefined;
  // In the usual letters, whatever case was typed.
  const write = (way: string): string =>
    unit
      .replace(doubt.unit, way)
      .trim()
      .replace(/^[kmgtp](?=B|bit)/, (prefix) => prefix.toUpperCase());
  return [write(doubt.either), write(doubt.or)];
}

/** The dimension that a unit belongs to, if it belongs to one; anything can be counted, so counts are left out. */
export function findDimension(unit: string, currency: string): Dimension | undefined {
  return OTHERS.find((dimension) => readUnit(unit, currency, dimension) !== undefined);
}

/** The seconds of a unit of time; undefined for another text. A lone `m` is none: it could be minutes or months. */
export function timeOf(unit: string): number | undefined {
  const name = unit.toLowerCase();
  return TIMES.get(name) ?? TIMES.get(name.replace(/s$/, ''));
}

/** A time in months, twelve to the year whatever their days. */
export function countMonths(seconds: number): number {
  const halfYears = (2 * seconds) / YEAR;
  return Number.isInteger(halfYears) ? halfYears * 6 : seconds / MONTH;
}

function unitOf(factor: number | undefined, rest: Partial<Unit> = {}): Unit | undefined {
  return factor === undefined ? undefined : { factor, noun: '', currency: '', period: 0, ...rest };
}

function sizeOf(unit: string): number | undefined {
  const [match, prefix = '', binary, kind = ''] = SIZE.exec(unit) ?? [];
  if (match === undefined || (binary !== undefined && prefix === '')) return undefined;
  const power = 'kmgtpe'.indexOf(prefix.charAt(0).toLowerCase());
  const scale = prefix === '' ? 1 : (binary === undefined ? 1000 : 1024) ** (power + 1);
  return kind.toLowerCase() === 'bit' ? scale / 8 : scale;
}

function splitPeriod(unit: string): { noun: string; period: number | undefined } {
  const [, noun = unit, period = ''] = PERIOD.exec(unit) ?? [];
  return { noun, period: timeOf(period) };
}
