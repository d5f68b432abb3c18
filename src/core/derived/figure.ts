/** A text that begins with a number: its sign or words before, a currency before, the digits, and what follows. */
export interface Figure {
  /** A currency written before the number, as `$` or `USD`; else empty. */
  currency: string;
  digits: string;
  rest: string;
  isNegative: boolean;
  isRange: boolean;
}

const FIGURE =
  /^(?:[<>≤≥~≈=]{1,2}|about|around|approx\.?|ca\.?|circa|roughly|up to|at most|at least|under|below|over|max\.?|min\.?|less than|more than)?\s*([-−])?\s*(US\$|[$€£]|USD|EUR|GBP)?\s*(\d(?:[\d.,'’_ \u00A0\u202F]*\d)?)\s*(.*)$/iu;

const RANGE = /\d\s*[^\d\s]{0,6}\s*(?:[-–—]|\.\.|to\b|bis\b)\s*[$€£]?\d/iu;

/** More characters and words than a figure has: a value beyond them is prose that happens to begin with a number. */
const LONGEST = 60;
const MOST_WORDS = 5;

/** Takes a text apart that looks like a figure; undefined for prose, however many numbers it holds further on. */
export function parseFigure(text: string): Figure | undefined {
  const match = text.length > LONGEST ? null : FIGURE.exec(text.trim());
  const [, sign, currency = '', digits = '', rest = ''] = match ?? [];
  if (match === null || rest.split(/\s+/).length > MOST_WORDS) return undefined;
  return { currency, digits, rest: rest.trim(), isNegative: sign !== undefined, isRange: RANGE.test(text) };
}

/**
 * The number that digits state. Spaces, underscores and apostrophes stand between thousands; of commas and dots, both are read as they
 * must be: `10,000` and `1.000.000` hold thousands, `99,95` and `0.999` a fraction. A single dot before three digits could be either,
 * and gives both readings, unless `isShare` says that thousands make no sense. NaN where the groups fit neither.
 */
export function parseDigits(digits: string, isShare: boolean): number | { thousands: number; fraction: number } {
  const plain = digits.replaceAll(/[ '’_\u00A0\u202F](?=\d{3}(?!\d))/g, '');
  const isSingle = /^\d+[.,]\d+$/.test(plain);
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (isSingle && (isShare || !isGroup)) return Number(plain.replace(',', '.'));
  if (isSingle && plain.includes('.')) return { thousands: Number(plain.replace('.', '')), fraction: Number(plain) };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
