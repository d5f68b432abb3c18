import type { Dimension } from './measure.ts';

/** What a unit says: base units in one of it, and the thing counted or the currency. */
export interface Unit {
  factor: number;
  /** What a count or rate counts, as typed: `files`, `req`; else empty. */
  noun: string;
  /** The code of the currency, as `USD`; else empty. */
  currency: string;
}

export const HOUR = 3600;
export const DAY = 24 * HOUR;
/** Seconds in a year of 365 days, and in a twelfth of it: 730 hours, which is also the month of cloud price lists. */
export const YEAR = 365 * DAY;
export const MONTH = YEAR / 12;

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

const SCALES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 };
const SCALE = /^(k|m|mn|b|bn|thousand|million|billion)(?!\p{L})\s*/iu;
/** KB, MB … are powers of 1000 (IEC 80000-13), KiB, MiB … of 1024. */
const SIZE = /^(k|m|g|t|p|e|kilo|mega|giga|tera|peta)?(i)?(b|byte|bit)s?$/i;
const PERIOD = /^(.*?)\s*(?:\/|\b(?:per|each|every|an?)\b)\s*(\p{L}+)$/iu;
const NOUN = /^(?:[\p{L}×][\p{L}×'-]*(?: |$)){0,4}$/u;

const OTHERS = ['share', 'time', 'size', 'flow', 'money', 'spending', 'rate'] as const satisfies readonly Dimension[];

const plain = (factor: number | undefined): Unit | undefined => (factor === undefined ? undefined : { factor, noun: '', currency: '' });

const READERS: Record<Dimension, (unit: string, currency: string) => Unit | undefined> = {
  share: (unit) => plain(/^(?:%|percent|per cent|pct)$/i.test(unit) ? 0.01 : undefined),
  time: (unit) => plain(timeOf(unit)),
  size: (unit) => plain(sizeOf(unit)),
  flow: (unit) => {
    const { noun, period } = splitPeriod(unit.replace(/(b)ps$/i, (_, b) => `${b === 'b' ? 'bit' : 'B'}/s`));
    const size = sizeOf(noun);
    return size === undefined || period === undefined ? undefined : plain(size / period);
  },
  money: (unit, currency) => {
    const code = CURRENCIES.get((currency || unit).toLowerCase().replace(/s$/, ''));
    return code === undefined || (currency !== '' && unit !== '') ? undefined : { factor: 1, noun: '', currency: code };
  },
  spending: (unit, currency) => {
    const { noun, period } = splitPeriod(unit);
    const sum = READERS.money(noun, currency);
    return sum === undefined || period === undefined ? undefined : { ...sum, factor: MONTH / period };
  },
  rate: (unit) => {
    const { noun, period } = splitPeriod(unit.replace(/^[rqt]p(?=[smh]$)/i, 'req/').replace(/\/m$/, unit.endsWith('pm') ? '/min' : '/m'));
    const isThing = NOUN.test(noun) && sizeOf(noun) === undefined && READERS.money(noun, '') === undefined;
    return isThing && period !== undefined ? { factor: 1 / period, noun, currency: '' } : undefined;
  },
  count: (unit) => {
    const isOther = OTHERS.some((dimension) => READERS[dimension](unit, '') !== undefined);
    return NOUN.test(unit) && !isOther ? { factor: 1, noun: unit, currency: '' } : undefined;
  },
};

/** What a unit says if it is one of a dimension, with `k`, `M` or `million` before it or not: `k rps`, `M requests`, `USD/month`. */
export function readUnit(unit: string, currency: string, dimension: Dimension): Unit | undefined {
  if (currency !== '' && dimension !== 'money' && dimension !== 'spending') return undefined;
  const scale = dimension === 'share' ? null : SCALE.exec(unit);
  const scaled = scale === null ? undefined : READERS[dimension](unit.slice(scale[0].length), currency);
  if (scaled === undefined) return READERS[dimension](unit, currency);
  return { ...scaled, factor: scaled.factor * (SCALES[(scale?.[1] ?? '').toLowerCase()] ?? 1) };
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
