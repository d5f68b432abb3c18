import { findHiddenCharacters } from './hidden-characters.ts';
import type { Placeholder } from './placeholder.ts';
import { isBareAmount, splitQuantity } from './quantity.ts';

/** The reader's text by placeholder key. A missing key and `''` are both unfilled. Opaque: never parsed as template. */
export type Values = ReadonlyMap<string, string>;

/** The items of a `list` or `multiselect` value: its lines, whatever the line ends, without the empty ones. Each item is kept byte for byte. */
export function splitItems(value: string): string[] {
  return value.split(/\r\n|\n|\r/).filter((item) => item !== '');
}

/** The value of a `list` or `multiselect` from its items. */
export function joinItems(items: readonly string[]): string {
  return items.join('\n');
}

/**
 * The number a text states, as typed: `10,000` and `10 000` are ten thousand, `40k` forty thousand. A comma that cannot be one between
 * thousands is a decimal one: `99,95` is less than a hundred. NaN where the text states no number.
 */
export function parseNumber(text: string): number {
  const match = /^[<>≤≥~≈]?\s?(-?\d[\d,\u00A0\u202F _]*(?:\.\d+)?)\s?([kKmMbB]?)$/.exec(text.trim());
  if (match === null) return Number.NaN;
  const scale = { k: 1e3, m: 1e6, b: 1e9 }[(match[2] ?? '').toLowerCase()] ?? 1;
  const digits = (match[1] ?? '').replace(/,(?=(?:\d{1,2}|\d{4,})$)/, '.').replaceAll(/[^\d.-]/g, '');
  return Number(digits) * scale;
}

/**
 * What is worth a second look in a value, as sentences for the reader; none for an unfilled one.
 * A warning never blocks copying and never changes the value.
 */
export function checkValue(placeholder: Placeholder, value: string): string[] {
  if (value === '') return [];
  if (value.trim() === '') return ['Only spaces so far: the prompt will show nothing here.'];
  return [...checkKind(placeholder, value), ...checkHiddenCharacters(value)];
}

function checkKind(placeholder: Placeholder, value: string): string[] {
  switch (placeholder.kind) {
    case 'number':
      return checkNumber(value, placeholder.min, placeholder.max);
    case 'quantity':
      return checkQuantity(value, placeholder.options);
    case 'multiselect':
    case 'list':
      return checkRepeats(value);
    default:
      return [];
  }
}

function checkNumber(value: string, min: number | undefined, max: number | undefined): string[] {
  const number = parseNumber(value);
  if (Number.isNaN(number)) return [`“${shorten(value)}” is not a number.`];
  if (min !== undefined && number < min) return [`${shorten(value)} is below ${min}, the least that makes sense here.`];
  if (max !== undefined && number > max) return [`${shorten(value)} is above ${max}, the most that makes sense here.`];
  return [];
}

function checkQuantity(value: string, units: readonly string[]): string[] {
  const amount = value.trim();
  if (isBareAmount(amount)) return [`${shorten(amount)} has no unit. Choose one, or type it: ${shorten(amount)} ${units[0] ?? ''}.`];
  if (!/\d/.test(value)) return [`“${shorten(value)}” has no number.`];
  const { unit } = splitQuantity(value, units, '');
  if (unit === '%' && parseNumber(value.slice(0, -1)) > 100) return [`${shorten(value)} is more than all of it.`];
  return [];
}

function checkRepeats(value: string): string[] {
  const seen = new Set<string>();
  for (const item of splitItems(value)) {
    if (seen.has(item)) return [`“${shorten(item)}” stands in the list twice.`];
    seen.add(item);
  }
  return [];
}

/** A value inside a warning: a pasted page does not make the warning a page long. */
function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function checkHiddenCharacters(value: string): string[] {
  const found = findHiddenCharacters(value);
  if (found.length === 0) return [];
  const kinds = [...new Set(found.map(({ codePoint, name }) => `${codePoint} ${name}`))];
  const count = found.length === 1 ? 'a hidden character' : `${found.length} hidden characters`;
  return [`Holds ${count}: ${kinds.slice(0, 3).join(', ')}${kinds.length > 3 ? ' …' : ''}. It is copied as it is.`];
}
