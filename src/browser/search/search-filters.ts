import { attempt } from '../page/attempt.ts';
import { find } from '../page/find.ts';
import { SCOPE, SEARCH_KEY } from '../page/storage/keys.ts';
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

/** The last search of the reader. */
export interface LastSearch extends SearchFilters {
  query: string;
}

/** The last search of this tab; undefined where there is none or storage is blocked. */
export function readLastSearch(): LastSearch | undefined {
  const stored: unknown = attempt(() => JSON.parse(sessionStorage.getItem(SCOPE + SEARCH_KEY) ?? 'null'), undefined);
  return isLastSearch(stored) ? stored : undefined;
}

/** Remembers a search until the tab is closed. */
export function writeLastSearch(search: LastSearch): void {
  attempt(() => sessionStorage.setItem(SCOPE + SEARCH_KEY, JSON.stringify(search)), undefined);
}

function isLastSearch(value: unknown): value is LastSearch {
  const record = Object(value) as Record<string, unknown>;
  return ['query', 'kind', 'category', 'form'].every((key) => typeof record[key] === 'string');
}
