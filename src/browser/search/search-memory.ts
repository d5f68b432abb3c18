import type { SearchFilters } from './search-filters.ts';

/** The last search of the reader. */
export interface LastSearch extends SearchFilters {
  query: string;
}

const KEY = 'sdp:search';

/** The last search of this tab; undefined where there is none or storage is blocked. */
export function readLastSearch(): LastSearch | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isLastSearch(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a search until the tab is closed; without storage the page remembers it while it is open. */
export function writeLastSearch(search: LastSearch): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(search));
  } catch {
    // Nothing is lost that the reader would look for.
  }
}

function isLastSearch(value: unknown): value is LastSearch {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['query', 'kind', 'category', 'form'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
