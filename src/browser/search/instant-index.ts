import MiniSearch from 'minisearch';
import { SEARCH_INDEX_FORMAT, type SearchIndex } from '../../core/search/search-index.ts';
import { isStopWord, splitWords } from '../../core/search/search-terms.ts';
import { toStem } from '../../core/text/word-forms.ts';
import { resolveWords } from './query-words.ts';

/** A prompt as a result shows it. */
export interface FoundPrompt {
  number: number;
  slug: string;
  /** The path of its page, base path included. */
  path: string;
  title: string;
  summary: string;
  category: string;
  /** The terms of the index that matched, words and stems; none for an empty query. */
  terms: readonly string[];
}

/** Ids of a category and a form of deliverable; an empty one filters nothing. */
export interface Filters {
  category: string;
  form: string;
}

export interface InstantIndex {
  /** The prompts that match, best first; all of them in the order of their numbers for an empty query. */
  search: (query: string, filters: Filters) => FoundPrompt[];
  /** The query for a search that does not forgive typing errors: without stop words, words that are one edit from a known one corrected. */
  correct: (query: string) => string;
}

/** How often a word of each kind counts. Tuned, with the figures below, on the queries that are not held back. */
const WEIGHTS = { title: 7, summary: 4, topics: 3, labels: 1, words: 1 };
const TUNING = { weights: { prefix: 0.13, fuzzy: 0.2 }, bm25: { k: 4.8, b: 0.1, d: 0.05 } };

/** A result with less than this share of the best one's score is noise. */
const WORTH_SHOWING = 0.08;

let loading: Promise<InstantIndex> | undefined;

/** Fetches the index, once. A failed load is forgotten, so that the next call tries again. */
export function loadInstantIndex(url: string): Promise<InstantIndex> {
  loading ??= requestIndex(url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Makes the index ready to search. */
export function createInstantIndex(data: SearchIndex): InstantIndex {
  const { path, categories, forms, prompts } = data;
  const found = prompts.map(
    ({ number, slug, title, summary, category }): FoundPrompt => ({
      number,
      slug,
      path: path.replace('*', slug),
      title,
      summary,
      category: categories[category] ?? '',
      terms: [],
    }),
  );
  const terms = new Set<string>();
  const common = new Set(data.common);
  const isBeginning = (word: string): boolean => terms.has(word) || [...terms].some((term) => term.startsWith(word));
  const miniSearch = new MiniSearch({
    fields: ['text'],
    processTerm: (word) => {
      if (isStopWord(word)) return null;
      const stem = toStem(word);
      terms.add(word).add(stem);
      return stem === word ? word : [word, stem];
    },
    tokenize: splitWords,
    searchOptions: {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      // Only the last word may still be growing; a word that the index does not hold at all is taken for mistyped.
      prefix: (term, place, all) => place === all.length - 1 || !terms.has(term),
      fuzzy: (term) => (term.length < 4 || isBeginning(term) ? false : term.length > 6 && findNear(term) === undefined ? 2 : 1),
      boostTerm: (term) => (common.has(term) ? 0.4 : 1),
      ...TUNING,
    },
  });
  /** A term of the index that is a single edit away from the word. */
  const findNear = (word: string): string | undefined => miniSearch.search(word, { prefix: false, fuzzy: 1 })[0]?.terms[0];
  // One field with repeated words, not a field each: a word is as telling as it is rare among all words of all prompts.
  miniSearch.addAll(
    prompts.map((prompt, id) => {
      const labels = [categories[prompt.category], ...prompt.forms.map((form) => forms[form])].join(' ');
      const text = Object.entries(WEIGHTS).map(([field, weight]) => {
        const part = field === 'labels' ? labels : prompt[field as Exclude<keyof typeof WEIGHTS, 'labels'>];
        return `${part} `.repeat(weight);
      });
      return { id, text: text.join('') };
    }),
  );

  const run = (query: string) => {
    const matches = miniSearch.search(resolveWords(query, terms, isBeginning).join(' '));
    return matches.filter(({ score }) => score >= (matches[0]?.score ?? 0) * WORTH_SHOWING);
  };
  // Words far from all of the index stay: articles and guidance may have them.
  const correctWord = (word: string): string => {
    if (splitWords(word).every((part) => terms.has(toStem(part)) || isBeginning(part))) return word;
    const resolved = resolveWords(word, terms, isBeginning);
    return resolved.every(isBeginning) ? resolved.join(' ') : (findNear(word.toLowerCase()) ?? word);
  };
  const isKept = (id: number, filters: Filters): boolean => {
    const prompt = prompts[id];
    return (
      prompt !== undefined &&
      (filters.category === '' || prompt.category === filters.category) &&
      (filters.form === '' || prompt.forms.includes(filters.form))
    );
  };
  return {
    search(query, filters) {
      const matches = query.trim() === '' ? found.map((_, id) => ({ id, terms: [] })) : run(query);
      return matches.flatMap(({ id, terms: matched }: { id: number; terms: string[] }) => {
        const prompt = found[id];
        return prompt !== undefined && isKept(id, filters) ? [{ ...prompt, terms: matched }] : [];
      });
    },
    correct(query) {
      const words = query.split(/\s+/).filter((word) => !isStopWord(word.toLowerCase()));
      return words.length === 0 ? query : words.map(correctWord).join(' ');
    },
  };
}

async function requestIndex(url: string): Promise<InstantIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const data = (await response.json()) as SearchIndex;
  if (data.format !== SEARCH_INDEX_FORMAT) throw new Error(`${url} is of another build.`);
  return createInstantIndex(data);
}
