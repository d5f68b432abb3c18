import type { Placeholder } from '../prompt/placeholder.ts';
import { joinQuantity } from '../prompt/quantity.ts';
import { joinItems } from '../prompt/value.ts';
import { OTHER } from './SelectField.tsx';

/** What stands in the native fields of a sheet that its script has not taken over yet, by placeholder id; filled ones only. */
export function readTypedValues(root: Element | null, placeholders: readonly Placeholder[]): ReadonlyMap<string, string> {
  const values = placeholders.map((placeholder) => [placeholder.id, readTypedValue(root, placeholder)] as const);
  return new Map(values.filter(([, value]) => value !== ''));
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
