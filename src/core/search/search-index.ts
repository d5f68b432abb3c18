/** Changes whenever the shape of the index does, so that a page from before a deploy notices that it cannot read the new one. */
export const SEARCH_INDEX_FORMAT = 2;

/** A prompt as the instant index shows, filters and finds it. */
export interface IndexedPrompt {
  number: number;
  slug: string;
  title: string;
  summary: string;
  /** The id of its category. */
  category: string;
  /** The ids of the forms of its deliverables. */
  forms: readonly string[];
  /** Words of technologies, keywords and deliverables. */
  topics: string;
  /** Words that mean the same as words of the prompt, and those that its template has more than once and no other's. */
  words: string;
}

/** The file `/search-index.json`. It is read by the script of the same build only, so it may change at any time. */
export interface SearchIndex {
  format: typeof SEARCH_INDEX_FORMAT;
  /** The path of a prompt's page, base path included, with `*` for its slug. */
  path: string;
  /** Titles of categories and of forms of deliverables, by their ids. */
  categories: Readonly<Record<string, string>>;
  forms: Readonly<Record<string, string>>;
  prompts: readonly IndexedPrompt[];
  /** Stems that many prompts have somewhere, which say little about any of them. */
  common: readonly string[];
}
