import { parseNumber, splitScale } from './number.ts';

/** A quantity's text in its two fields: the number field, and the unit chosen beside it (`''`: none). */
export interface QuantityFields {
  amount: string;
  unit: string;
}

/**
 * Tells whether a text is a number without a unit, so that a chosen unit belongs after it: `250`, `< 5`, `about 40k`, `2 million`, `2-4`.
 * `m`, `b` and `B` after it are no scale here, as they may be the beginning of `min` or mean bits and bytes.
 */
export function isBareAmount(text: string): boolean {
  const reading = parseNumber(text);
  if (reading === undefined || reading.currency !== '' || text !== text.trim() || /^[-−]/.test(text)) return false;
  return splitScale(reading.rest).unit === '' && !/^[mbB]$/.test(reading.rest);
}

/** The value of the two fields: the unit follows a bare number after one space; any other text is the value as it is. */
export function joinQuantity({ amount, unit }: QuantityFields): string {
  return unit !== '' && isBareAmount(amount) ? `${amount} ${unit}` : amount;
}

/**
 * The two fields for a value. `joinQuantity(splitQuantity(value, …))` is always `value`, byte for byte:
 * a value that is not a bare number, one space and an offered unit goes into the number field whole.
 */
export function splitQuantity(value: string, units: readonly string[], unitIfEmpty: string): QuantityFields {
  if (value === '') return { amount: '', unit: unitIfEmpty };
  const unit = units.find(
    (candidate) => candidate !== '' && value.endsWith(` ${candidate}`) && isBareAmount(value.slice(0, -candidate.length - 1)),
  );
  return unit === undefined ? { amount: value, unit: '' } : { amount: value.slice(0, -unit.length - 1), unit };
}
