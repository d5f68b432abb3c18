import { DAY, HOUR, YEAR } from '../prompt/unit.ts';

const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const SIX = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });

const SIZES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;
const SHORT_TIMES = [
  [60, 1, 's'],
  [1, 1e-3, 'ms'],
  [1e-3, 1e-6, 'µs'],
] as const;
const RATES = [
  [1, 's'],
  [60, 'min'],
  [HOUR, 'h'],
  [DAY, 'day'],
] as const;

/** A number to three significant digits, with commas between thousands and words from a million on: `2,600`, `1.1 billion`. */
export function formatNumber(number: number): string {
  if (number >= 999.5e6) return `${THREE.format(number / 1e9)} billion`;
  return number >= 999_500 ? `${THREE.format(number / 1e6)} million` : THREE.format(number);
}

/** A number that a calculation begins with, to six significant digits: `0.9995`. */
export function formatExact(number: number): string {
  return SIX.format(number);
}

/** Seconds in the units of a clock: `250 ms`, `80.6 min`, `4 h 23 min`, `3.65 days`, `7 years`. */
export function formatTime(seconds: number): string {
  const [, size, unit] = SHORT_TIMES.filter(([below]) => seconds < below && seconds > 0).at(-1) ?? [];
  if (seconds === 0) return '0 s';
  if (size !== undefined) return `${THREE.format(seconds / size)} ${unit}`;
  // Three digits of minutes are more exact than hours with whole minutes.
  if (seconds < 100 * 60) return `${THREE.format(seconds / 60)} min`;
  if (seconds < DAY) {
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
  }
  return seconds < 2 * YEAR ? formatCount(seconds / DAY, 'day') : formatCount(seconds / YEAR, 'year');
}

/** Bytes in powers of 1000: `1.2 TB`. */
export function formatSize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(Number(bytes.toPrecision(3))) / 3));
  return `${THREE.format(bytes / 1000 ** power)} ${SIZES[power]}`;
}

/** Bytes a second as lines are sold too: `6 GB/s (48 Gbit/s)`. */
export function formatFlow(bytes: number): string {
  return `${formatSize(bytes)}/s (${formatSize(bytes * 8).replace('B', 'bit')}/s)`;
}

/** Things a second, or over a longer time where they are fewer than one: `2,600 req/s`, `20 operations/min`. */
export function formatRate(rate: number, noun: string): string {
  const [seconds, unit] = RATES.find(([period]) => rate * period >= 0.995) ?? [DAY, 'day'];
  const number = formatNumber(rate * seconds);
  return `${number} ${number === '1' ? noun.replace(/ies$/, 'y').replace(/s$/, '') : noun}/${unit}`;
}

/** A share in percent, with three digits of whichever is smaller, it or what is missing to all: `69 %`, `99.995 %`. */
export function formatShare(share: number): string {
  const percent = share * 100;
  const smaller = Math.min(percent, Math.abs(100 - percent));
  const digits = smaller < 1e-9 ? 0 : Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(smaller))));
  return `${Number(percent.toFixed(digits)).toLocaleString('en', { maximumFractionDigits: 12 })} %`;
}

/** A number of things, in the plural unless it is one: `1 day`, `2.5 years`. */
export function formatCount(number: number, noun: string): string {
  const text = formatNumber(number);
  return `${text} ${noun}${text === '1' ? '' : 's'}`;
}
