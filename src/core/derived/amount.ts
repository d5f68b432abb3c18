import { parseNumber } from '../prompt/number.ts';
import { type Dimension, findDimension, findDoubt, MONTH, readUnit, timeOf } from '../prompt/unit.ts';
import { MEASURES, type Measure } from './measure.ts';

/** An amount in the base unit of its dimension: see `Dimension`. */
export interface Amount {
  type: 'amount';
  value: number;
  dimension: Dimension;
  /** The thing that a count or rate counts, as typed; else empty. */
  noun: string;
  /** The code of a sum's currency; else empty. */
  currency: string;
  /** The seconds over which a rate, flow or spending was stated; 0 for other amounts. */
  period: number;
}

/** An amount, a number that cannot be used and why, or no number at all. */
export type AmountReading = Amount | { type: 'refusal'; message: string } | { type: 'unmeasured' };

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

/** Beyond it nothing that is designed can be, and products of several would leave the range of numbers. */
const LARGEST = 1e24;

/**
 * Reads a value as people type it: `40k`, `1.5m DAU`, `~2 TB`, `99,95 %`, `450 GB/day`, `$500/month`, `4 h 30 min`. A range is refused,
 * since either end would be a guess at what the design must hold. `example` is a value that the message of a refusal shows.
 */
export function parseAmount(text: string, measure: Measure, example: string): AmountReading {
  const number = parseNumber(text);
  if (number === undefined) return { type: 'unmeasured' };
  const { currency, rest: unit } = number;
  const dimensions = MEASURES[measure];
  const [dimension] = dimensions;
  const said = `“${text.trim()}”`;
  const asIn = `Write it as in “${example}”.`;
  const refuse = (message: string): AmountReading => ({ type: 'refusal', message });
  if (number.type !== 'number') return refuse(number.message);
  if (number.value < 0) return refuse(`${said} is less than nothing. ${asIn}`);
  const duration = dimension === 'time' ? sumTimes(text) : undefined;
  if (duration !== undefined) return { type: 'amount', value: duration, dimension, noun: '', currency: '', period: 0 };
  const doubt = findDoubt(unit, dimensions);
  if (doubt !== undefined) {
    const digits = text.slice(0, text.lastIndexOf(unit)).trim();
    return refuse(`${said} could be ${digits} ${doubt[0]} or ${digits} ${doubt[1]}. Write which.`);
  }
  for (const candidate of dimensions) {
    const known = readUnit(unit, currency, candidate) ?? (measure === 'request_volume' ? readMonthlyCount(unit) : undefined);
    if (known === undefined) continue;
    const { factor, ...rest } = known;
    // What floating point adds to 99.9 × 0.01 is gone again at twelve digits.
    const value = Number((number.value * factor).toPrecision(12));
    if (candidate === 'share' && value > 1) return refuse(`${said} is more than all of it. Write 100 % or less.`);
    if (!(value < LARGEST)) return refuse(`${said} is too large to calculate with. ${asIn}`);
    return { type: 'amount', value, dimension: candidate, ...rest };
  }
  if (/^(?:[kmb]|)$/i.test(unit) && currency === '') return refuse(`${said} has no unit. ${asIn}`);
  const other = findDimension(unit, currency);
  return refuse(
    other === undefined
      ? `${said} cannot be read as ${NAMES[dimension]}. ${asIn}`
      : `${said} is ${NAMES[other]}, and ${NAMES[dimension]} is asked for. ${asIn}`,
  );
}

/** A number of requests without a period, where requests a month are asked for. */
function readMonthlyCount(unit: string): ReturnType<typeof readUnit> {
  const count = readUnit(unit, '', 'count');
  return count && { ...count, factor: count.factor / MONTH, period: MONTH };
}

/** The seconds of a time in several units, as `4 h 23 min`; undefined for a text in one or with another unit. */
function sumTimes(text: string): number | undefined {
  if (!/^\s*(?:\d+(?:\.\d+)?\s*\p{L}+\s*){2,}$/u.test(text)) return undefined;
  const parts = [...text.matchAll(/([\d.]+)\s*(\p{L}+)/gu)].map(([, number, unit = '']) => Number(number) * (timeOf(unit) ?? Number.NaN));
  const sum = parts.reduce((total, part) => total + part, 0);
  return Number.isNaN(sum) || sum > LARGEST ? undefined : sum;
}
