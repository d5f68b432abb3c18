/** A text that begins with a number, taken apart. `value` is without the scale: `rest` is `M req/s` in `1.5M req/s`. */
interface TypedNumber {
  type: 'number';
  value: number;
  /** A currency written before the number, as `$` or `USD`; else empty. */
  currency: string;
  /** The scale and unit after the number; else empty. */
  rest: string;
}

/** Digits that state no single number, and why, as a sentence for the reader. */
interface UnclearNumber {
  type: 'range' | 'unclear';
  message: string;
  currency: string;
  rest: string;
}

/** The one reading of a number; undefined for prose, however many numbers it holds further on. */
export type NumberReading = TypedNumber | UnclearNumber | undefined;

const DIGITS = String.raw`\d(?:[\d.,'’_ \u00A0\u202F]*\d)?`;
const TYPED = new RegExp(
  [
    String.raw`^(?:[<>≤≥~≈=]{1,2}|about|around|approx\.?|ca\.?|circa|roughly|up to|at most|at least|under|below|over|max\.?|min\.?|less than|more than)?`,
    String.raw`\s*([-−])?\s*(US\$|[$€£]|USD|EUR|GBP)?\s*(${DIGITS})`,
    // The other end of a range, whose first end may have a unit of its own: `100 ms to 200 ms`.
    String.raw`(\s*[^\d\s]{0,6}\s*(?:[-–—]|\.\.|to\b)\s*[$€£]?${DIGITS})?\s*(.*)$`,
  ].join(''),
  'iu',
);
const SCALE = /^(k|m|mn|b|bn|thousand|million|billion)(?!\p{L})\s*/iu;
const SCALES: Record<string, number> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };
const NOUN = /^(?:[\p{L}×][\p{L}×'-]*(?: |$)){0,4}$/u;
/** Groups of three digits behind one separator, and a fraction behind the other. */
const GROUPED = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** More characters and words than a number with its unit has. */
const LONGEST = 60;
const MOST_WORDS = 5;

/** Reads a number as people type it: `250`, `99,95 %`, `about 5000`, `$1.5M`, `10 000 req/s`, `1’000`, `2 million`. Never throws. */
export function parseNumber(text: string): NumberReading {
  const [match, sign, currency = '', digits = '', end, after = ''] = (text.length <= LONGEST && TYPED.exec(text.trim())) || [];
  if (match === undefined || after.split(/\s+/).length > MOST_WORDS) return undefined;
  const rest = after.trim().replace(/[.,;+]$/, '');
  const unclear = (type: UnclearNumber['type'], why: string): NumberReading => ({
    type,
    message: `“${text.trim()}” ${why}`,
    currency,
    rest,
  });
  if (end !== undefined) return unclear('range', 'is a range. Write one number, the one to design for.');
  const [value = Number.NaN, thousands] = readDigits(digits, /^(?:%|per ?cent|pct)/i.test(rest));
  if (Number.isNaN(value)) return unclear('unclear', 'is not a number.');
  if (thousands !== undefined)
    return unclear('unclear', `could be ${Number(value.toFixed(2))} or ${thousands.toLocaleString('en')}. Write one of them.`);
  return { type: 'number', value: sign === undefined ? value : -value, currency, rest };
}

/** Takes the scale off the text after a number: `k`, `M` or `million`. */
export function splitScale(rest: string): { scale: number; unit: string } {
  const [match = '', name = ''] = SCALE.exec(rest) ?? [];
  return { scale: SCALES[name.charAt(0).toLowerCase()] ?? 1, unit: rest.slice(match.length) };
}

/** Tells whether a unit names what is counted, in up to four words or none. */
export function isNoun(unit: string): boolean {
  return NOUN.test(unit);
}

/**
 * The numbers that digits can state. Spaces, underscores and apostrophes separate thousands; of commas and dots, both are read as they must
 * be: `10,000` and `1.000.000` have thousands, `99,95` and `0.999` a fraction. A single dot before three digits could be either and gives
 * both, the fraction first, unless it is a share, where thousands make no sense. NaN where the groups fit neither.
 */
function readDigits(digits: string, isShare: boolean): [number: number, thousands?: number] {
  const plain = digits.replaceAll(/[ '’_\u00A0\u202F](?=\d{3}(?!\d))/g, '');
  const separator = isShare ? undefined : GROUPED.exec(plain)?.[1];
  if (separator === undefined) return [Number(plain.replace(',', '.'))];
  const number = Number(plain.replaceAll(separator, '').replace(',', '.'));
  return /^\d+\.\d{3}$/.test(plain) ? [Number(plain), number] : [number];
}
