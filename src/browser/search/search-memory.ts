import { SCOPE, SEARCH_KEY } from '../page/storage/keys.ts';
import { tryStorage } from '../page/storage/storage.ts';
import type { SearchFilters } from './search-filters.ts';

/** The last search of the reader. */
export interface LastSearch extends SearchFilters {
  query: string;
}

/** The last search of this tab; undefined where there is none or storage is blocked. */
export function readLastSearch(): LastSearch | undefined {
  const stored: unknown = tryStorage(() => JSON.parse(sessionStorage.getItem(SCOPE + SEARCH_KEY) ?? 'null'), undefined);
  return isLastSearch(stored) ? stored : undefined;
}

/** Remembers a search until the tab is closed. */
export function writeLastSearch(search: LastSearch): void {
  tryStorage(() => sessionStorage.setItem(SCOPE + SEARCH_KEY, JSON.stringify(search)), undefined);
}

function isLastSearch(value: unknown): value is LastSearch {
  const record = Object(value) as Record<string, unknown>;
  return ['query', 'kind', 'category', 'form'].every((key) => typeof record[key] === 'string');
}
