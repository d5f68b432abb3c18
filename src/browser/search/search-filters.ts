import { attempt } from '../page/attempt.ts';
import { find } from '../page/find.ts';
import { SCOPE, SEARCH_KEY } from '../page/storage/keys.ts';
import type { Filters } from './instant-index.ts';
import { KIND_NAMES, type SearchKind } from './search-kinds.ts';

/** The filters of a search. Category and form are those of prompts, so that they count for these alone. */
export interface SearchFilters extends Filters {
  /** A kind of page; an empty one filters nothing. */
  kind: SearchKind | '';
}

/** Titles by their ids, of what a filter offers. */
type Options = Readonly<Record<string, string>>;

/** Adds the selects to the search dialog, which offer kinds at once; `onChange` is called when the reader chooses. */
export function connectFilters(dialog: HTMLElement, onChange: () => void) {
  const filters = find(dialog, '.filters');
  const addSelect = (name: string, label: string): HTMLSelectElement => {
    const [caption, select] = [document.createElement('span'), document.createElement('select')];
    caption.className = 'caption';
    caption.textContent = label;
    select.className = 'button';
    select.name = `site-${name}`;
    select.autocomplete = 'off';
    addOptions(select, { '': 'All' });
    const line = document.createElement('label');
    line.append(caption, ' ', select);
    filters.append(line);
    return select;
  };
  const selects = { kind: addSelect('kind', 'Kind'), category: addSelect('category', 'Category'), form: addSelect('form', 'Deliverable') };
  const { kind, category, form } = selects;
  addOptions(kind, Object.fromEntries(Object.entries(KIND_NAMES).map(([id, name]) => [id, `${name}s`])));

  const show = (): void => {
    for (const select of [category, form]) select.disabled = kind.value !== '' && kind.value !== 'prompt';
  };
  for (const select of Object.values(selects))
    select.addEventListener('change', () => {
      show();
      onChange();
    });
  return {
    /** Offers what prompts can be filtered by, once. */
    offer(options: Record<'category' | 'form', Options>): void {
      for (const name of ['category', 'form'] as const) if (selects[name].length === 1) addOptions(selects[name], options[name]);
    },
    read: (): SearchFilters => ({
      kind: kind.value as SearchFilters['kind'],
      category: category.disabled ? '' : category.value,
      form: form.disabled ? '' : form.value,
    }),
    write(filters: SearchFilters): void {
      for (const name of ['kind', 'category', 'form'] as const) {
        selects[name].value = filters[name];
        // A filter that no longer exists would leave the select blank.
        if (selects[name].selectedIndex < 0) selects[name].value = '';
      }
      show();
    },
  };
}

function addOptions(select: HTMLSelectElement, options: Options): void {
  for (const [id, title] of Object.entries(options)) select.add(new Option(title, id));
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
