import type { Filters } from './instant-index.ts';
import type { SearchKind } from './passages.ts';

/** The filters of a search. Category and form are those of prompts, so that they count for these alone. */
export interface SearchFilters extends Filters {
  /** A kind of page; an empty one filters nothing. */
  kind: SearchKind | '';
}

/** Connects the selects of the search dialog; `onChange` is called when the reader chooses. */
export function connectFilters(dialog: HTMLElement, onChange: () => void): { read(): SearchFilters; write(filters: SearchFilters): void } {
  const [kind, category, form] = ['kind', 'category', 'form'].map((name) => {
    const select = dialog.querySelector<HTMLSelectElement>(`select[name="site-${name}"]`);
    if (select === null) throw new Error(`The search dialog has no filter for the ${name}.`);
    return select;
  }) as [HTMLSelectElement, HTMLSelectElement, HTMLSelectElement];

  const hasPrompts = (): boolean => kind.value === '' || kind.value === 'prompt';
  const show = (): void => {
    for (const select of [category, form]) select.disabled = !hasPrompts();
  };
  for (const select of [kind, category, form])
    select.addEventListener('change', () => {
      show();
      onChange();
    });
  // The reader may have chosen before the script was there.
  show();
  return {
    read: () => ({
      kind: kind.value as SearchFilters['kind'],
      category: hasPrompts() ? category.value : '',
      form: hasPrompts() ? form.value : '',
    }),
    write(filters) {
      for (const [select, value] of [
        [kind, filters.kind],
        [category, filters.category],
        [form, filters.form],
      ] as const) {
        select.value = value;
        // A filter that no longer exists would leave the select blank.
        if (select.selectedIndex < 0) select.value = '';
      }
      show();
    },
  };
}
