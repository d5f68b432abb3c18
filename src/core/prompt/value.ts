import { findHiddenCharacters } from '../text/hidden-characters.ts';
import { isNoun, parseNumber, splitScale } from './number.ts';
import type { Placeholder } from './placeholder.ts';
import { isBareAmount } from './quantity.ts';

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
 * Warns of what is worth a second look in a value, in sentences for the reader; none for an unfilled one.
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
  const reading = parseNumber(value);
  if (reading !== undefined && reading.type !== 'number') return [reading.message];
  const { scale, unit } = splitScale(reading?.rest ?? '');
  if (reading === undefined || reading.currency !== '' || !isNoun(unit)) return [`“${shorten(value)}” is not a number.`];
  const number = reading.value * scale;
  if (min !== undefined && number < min) return [`${shorten(value)} is below ${min}, the least that makes sense here.`];
  if (max !== undefined && number > max) return [`${shorten(value)} is above ${max}, the most that makes sense here.`];
  return [];
}

function checkQuantity(value: string, units: readonly string[]): string[] {
  const amount = value.trim();
  if (isBareAmount(amount)) return [`${shorten(amount)} has no unit. Choose one, or type it: ${shorten(amount)} ${units[0] ?? ''}.`];
  if (!/\d/.test(value)) return [`“${shorten(value)}” has no number.`];
  const reading = parseNumber(value);
  if (reading?.type === 'unclear') return [reading.message];
  return reading?.type === 'number' && reading.rest === '%' && reading.value > 100 ? [`${shorten(value)} is more than all of it.`] : [];
}

function checkRepeats(value: string): string[] {
  const seen = new Set<string>();
  for (const item of splitItems(value)) {
    if (seen.has(item)) return [`“${shorten(item)}” is in the list twice.`];
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
