/** A quantity's text in its two fields: what stands in the number field, and the unit chosen beside it (`''`: none). */
export interface QuantityFields {
  amount: string;
  unit: string;
}

/** A number as people type it: `250`, `99.95`, `10,000`, `< 5`, `~40k`, `1.5M`, `2-4`. */
const AMOUNT = /^[<>≤≥~≈]?\s?\d+(?:[.,\u00A0\u202F _]\d+)*(?:[-–]\d+(?:[.,\u00A0\u202F _]\d+)*)?[.,]?[kKmMbB]?$/;

/** Tells whether a text is a number without a unit, so that a chosen unit belongs after it. */
export function isBareAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** The value of the two fields: the unit follows a bare number after one space; any other text is the value as it stands. */
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
