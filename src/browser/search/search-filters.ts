import { find } from '../page/find.ts';
import type { Filters } from './instant-index.ts';
import type { SearchKind } from './search-kinds.ts';

/** The filters of a search. Category and form are those of prompts, so that they count for these alone. */
export interface SearchFilters extends Filters {
  /** A kind of page; an empty one filters nothing. */
  kind: SearchKind | '';
}

/** Connects the selects of the search dialog; `onChange` is called when the reader chooses. */
export function connectFilters(dialog: HTMLElement, onChange: () => void): { read(): SearchFilters; write(filters: SearchFilters): void } {
  const findSelect = (name: string) => find<HTMLSelectElement>(dialog, `select[name="site-${name}"]`);
  const selects = { kind: findSelect('kind'), category: findSelect('category'), form: findSelect('form') };
  const { kind, category, form } = selects;

  const show = (): void => {
    for (const select of [category, form]) select.disabled = kind.value !== '' && kind.value !== 'prompt';
  };
  for (const select of Object.values(selects))
    select.addEventListener('change', () => {
      show();
      onChange();
    });
  // The reader may have chosen before the script was there.
  show();
  return {
    read: () => ({
      kind: kind.value as SearchFilters['kind'],
      category: category.disabled ? '' : category.value,
      form: form.disabled ? '' : form.value,
    }),
    write(filters) {
      for (const name of ['kind', 'category', 'form'] as const) {
        selects[name].value = filters[name];
        // A filter that no longer exists would leave the select blank.
        if (selects[name].selectedIndex < 0) selects[name].value = '';
      }
      show();
    },
  };
}
