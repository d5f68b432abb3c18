import { EMPTY_DRAFT, TREATMENTS } from '../../../core/prompt/draft.ts';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { joinQuantity } from '../../../core/prompt/quantity.ts';
import { joinItems } from '../../../core/prompt/value.ts';
import { OTHER } from '../fields/SelectField.tsx';
import { TREATMENT_NAME } from '../options/TreatmentChoice.tsx';
import type { DraftEntry } from './draft-storage.ts';

/** The entries for what was set in a prompt's native fields before its script took them over: filled values by placeholder id, and the treatment. */
export function readTypedEntries(root: Element | null, placeholders: readonly Placeholder[]): DraftEntry[] {
  const values = placeholders.map(
    (placeholder) => ({ type: 'value', key: placeholder.id, value: readTypedValue(root, placeholder) }) as const,
  );
  const checked = root?.querySelector<HTMLInputElement>(`[name="${TREATMENT_NAME}"]:checked`)?.value;
  const treatment = TREATMENTS.find((candidate) => candidate === checked && candidate !== EMPTY_DRAFT.treatment);
  return [...values.filter(({ value }) => value !== ''), ...(treatment === undefined ? [] : [{ type: 'treatment', treatment } as const])];
}

function readTypedValue(root: Element | null, { id, kind }: Placeholder): string {
  const readField = (name: string): string =>
    root?.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
  switch (kind) {
    case 'quantity':
      return joinQuantity({ amount: readField(id), unit: readField(`${id}-unit`) });
    case 'select':
      return readField(id) === OTHER ? '' : readField(id);
    case 'multiselect': {
      const checked = root?.querySelectorAll<HTMLInputElement>(`[name="${id}"]:checked`) ?? [];
      const own = readField(`${id}-other`);
      return joinItems([...[...checked].map(({ value }) => value), ...(own === '' ? [] : [own])]);
    }
    default:
      return readField(id);
  }
}
