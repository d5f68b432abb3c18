import { parseDigits, parseFigure } from './figure.ts';
import { type Dimension, MEASURES, type Measure } from './measure.ts';
import { findDimension, MONTH, readUnit, timeOf, type Unit } from './unit.ts';

/** An amount in the base unit of its dimension: a share of 1, things, seconds, bytes, a second, bytes a second, a currency, it a month. */
export interface Amount {
  type: 'amount';
  value: number;
  dimension: Dimension;
  /** What a count or rate counts, as typed; else empty. */
  noun: string;
  /** The code of a sum's currency; else empty. */
  currency: string;
}

/** What became of a value: an amount, a figure that cannot be used and why, or no figure at all. */
export type Reading = Amount | { type: 'refusal'; message: string } | { type: 'unmeasured' };

const NAMES: Record<Dimension, string> = {
  share: 'a share',
  count: 'a count',
  time: 'a time',
  size: 'a size',
  rate: 'a rate',
  flow: 'a size per time',
  money: 'a sum of money',
  spending: 'a sum of money per time',
};

/** Units that mean two things, and the two ways to write what is meant; `$1` is the prefix of the size. */
const DOUBTS: readonly { dimensions: readonly Dimension[]; unit: RegExp; either: string; or: string }[] = [
  { dimensions: ['time'], unit: /^m$/i, either: 'min', or: 'months' },
  { dimensions: ['rate', 'flow', 'spending'], unit: /^(.*?)(?:\/|\bper )\s*m$/i, either: '$1/min', or: '$1/month' },
  { dimensions: ['flow'], unit: /^([kmgtp]?)b\s*(?:\/|per\b)\s*s\w*$/i, either: '$1B/s', or: '$1bit/s' },
  { dimensions: ['size'], unit: /^([KMGTP]?)b$/, either: '$1B', or: '$1bit' },
];

/** Seconds over which a measure counts where the unit does not say it. */
const PERIODS: Partial<Record<Measure, number>> = { request_volume: MONTH };

/** Beyond it nothing that is designed can be, and products of several would leave the range of numbers. */
const LARGEST = 1e24;

/**
 * Reads a value as people type it: `40k`, `1.5m DAU`, `~2 TB`, `99,95 %`, `450 GB/day`, `$500/month`, `4 h 30 min`. A bare share above 1
 * is in percent, as nobody states one beyond all of it; other bare numbers need a unit. A range is refused, since either end would be a
 * guess at what the design must hold. `example` is a value that the message of a refusal shows.
 */
export function parseAmount(text: string, measure: Measure, example: string): Reading {
  const figure = parseFigure(text);
  if (figure === undefined) return { type: 'unmeasured' };
  const { currency, isNegative, isRange } = figure;
  const unit = figure.rest.replace(/[.,;+]$/, '');
  const dimensions: readonly Dimension[] = MEASURES[measure];
  const [dimension = 'count'] = dimensions;
  const said = `“${text.trim()}”`;
  const asIn = `Write it as in “${example}”.`;
  const refuse = (message: string): Reading => ({ type: 'refusal', message });
  // A cent of which currency, the value does not say.
  if (dimension === 'money' && /^(?:cents?|ct)$/i.test(unit)) return { type: 'unmeasured' };
  if (isNegative) return refuse(`${said} is less than nothing. ${asIn}`);
  if (isRange) return refuse(`${said} is a range. Write one figure, the one that the design must hold for.`);
  const duration = dimension === 'time' ? sumTimes(text) : undefined;
  if (duration !== undefined) return { type: 'amount', value: duration, dimension, noun: '', currency: '' };

  const number = parseDigits(figure.digits, dimension === 'share');
  if (typeof number === 'object') {
    const rest = unit === '' ? '' : ` ${unit}`;
    const thousands = number.thousands.toLocaleString('en');
    return refuse(
      `${said} could be ${thousands} or a fraction. Write ${thousands}${rest} or ${Number(number.fraction.toFixed(2))}${rest}.`,
    );
  }
  if (Number.isNaN(number)) return refuse(`The signs between the digits of ${said} fit neither thousands nor a fraction. ${asIn}`);
  const digits = figure.digits;
  const doubt = DOUBTS.find(
    ({ unit: doubtful, ...candidate }) => dimensions.some((own) => candidate.dimensions.includes(own)) && doubtful.test(unit),
  );
  // A lower-case `b` is what makes a line's speed doubtful; `MB/s` is clear.
  if (doubt !== undefined && !/B/.test(unit)) {
    const [either, or] = [doubt.either, doubt.or].map((way) => unit.replace(doubt.unit, way));
    return refuse(`${said} could be ${digits} ${tidy(either)} or ${digits} ${tidy(or)}. Write which.`);
  }
  if (dimension === 'share' && unit === '' && number === 1) return refuse(`${said} could be 1 % or all of it. Write 1 % or 100 %.`);
  for (const candidate of dimensions) {
    const known = readUnit(unit, currency, candidate) ?? completeUnit(unit, number, measure, candidate);
    if (known === undefined) continue;
    // What floating point adds to 99.9 × 0.01 is gone again at twelve digits.
    const value = Number((number * known.factor).toPrecision(12));
    if (candidate === 'share' && value > 1) return refuse(`${said} is more than all of it. Write 100 % or less.`);
    if (!(value < LARGEST)) return refuse(`${said} is too large to calculate with. ${asIn}`);
    return { type: 'amount', value, dimension: candidate, noun: known.noun, currency: known.currency };
  }
  if (unit === '' && currency === '') return refuse(`${said} has no unit. ${asIn}`);
  const other = findDimension(unit, currency);
  return refuse(
    other === undefined
      ? `${said} cannot be read as ${NAMES[dimension]}. ${asIn}`
      : `${said} is ${NAMES[other]}, and ${NAMES[dimension]} is asked for. ${asIn}`,
  );
}

/** The unit of a value that leaves it out, where only one can be meant. */
function completeUnit(unit: string, number: number, measure: Measure, dimension: Dimension): Unit | undefined {
  const period = PERIODS[measure];
  const counted = period === undefined ? undefined : readUnit(unit, '', 'count');
  if (period !== undefined && counted !== undefined) return { ...counted, factor: counted.factor / period };
  return dimension === 'share' && unit === '' ? { factor: number < 1 ? 1 : 0.01, noun: '', currency: '' } : undefined;
}

/** The seconds of a time in several units, as `4 h 23 min`; undefined for a text in one or with another unit. */
function sumTimes(text: string): number | undefined {
  if (!/^\s*(?:\d+(?:\.\d+)?\s*\p{L}+\s*){2,}$/u.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d.]+)\s*(\p{L}+)/gu)].map(([, number, unit = '']) => Number(number) * (timeOf(unit) ?? Number.NaN));
  const sum = parts.reduce((total, part) => total + part, 0);
  return Number.isNaN(sum) || sum > LARGEST ? undefined : sum;
}

/** A suggested unit in its usual letters: `KB/s` and `Mbit/s`, whatever case was typed. */
function tidy(unit = ''): string {
  return unit.trim().replace(/^[kmgtp](?=B|bit)/, (prefix) => prefix.toUpperCase());
}
