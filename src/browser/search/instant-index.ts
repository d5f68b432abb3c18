import { type IndexedPrompt, SEARCH_INDEX_FORMAT, type SearchIndex } from '../../core/search/search-index.ts';
import { isStopWord, splitWords } from '../../core/search/search-terms.ts';
import { toStem } from '../../core/text/word-forms.ts';
import { fetchJson } from '../page/fetch-json.ts';
import type { Shape } from '../page/shape.ts';
import { createEngine } from './engine.ts';
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

export type InstantIndex = ReturnType<typeof createInstantIndex>;

/** How often a word of each kind counts. Tuned, with the figures of `engine.ts`, on the queries that are not held back. */
const WEIGHTS = { title: 7, summary: 4, topics: 3, labels: 1, words: 1 };

/** A result with less than this share of the best one's score is noise. */
const WORTH_SHOWING = 0.08;

const TEXTS = ['title', 'summary', 'category', 'topics', 'words'];
const INDEX: Shape = {
  path: 'string',
  categories: {},
  forms: {},
  prompts: [{ number: 'number', slug: 'string', forms: ['string'], ...Object.fromEntries(TEXTS.map((text) => [text, 'string'])) }],
  common: ['string'],
};

let loaded: InstantIndex | undefined;

/** Fetches the index, once. After a failure the next call tries again. */
export function loadInstantIndex(url: string): Promise<InstantIndex> {
  return fetchJson(url, INDEX, (data: SearchIndex) => {
    if (data.format !== SEARCH_INDEX_FORMAT) throw new Error(`${url} is of another build.`);
    loaded ??= createInstantIndex(data);
    return loaded;
  });
}

/** Makes the index ready to search. */
export function createInstantIndex(data: SearchIndex) {
  const { prompts } = data;
  const found = prompts.map((prompt) => toFoundPrompt(prompt, data));
  const engine = createEngine(
    prompts.map((prompt) => toText(prompt, data)),
    new Set(data.common),
  );
  const run = (query: string) => {
    const matches = engine.find(resolveWords(query, engine.terms, engine.isBeginning));
    return matches.filter(({ score }) => score >= (matches[0]?.score ?? 0) * WORTH_SHOWING);
  };
  // A word far from all of the index stays as it is: articles and guidance may have it.
  const correctWord = (word: string): string => {
    if (splitWords(word).every((part) => engine.terms.has(toStem(part)) || engine.isBeginning(part))) return word;
    const resolved = resolveWords(word, engine.terms, engine.isBeginning);
    return resolved.every(engine.isBeginning) ? resolved.join(' ') : (engine.findNear(word.toLowerCase()) ?? word);
  };
  return {
    /** What prompts can be filtered by: titles by their ids. */
    filters: { category: data.categories, form: data.forms },
    /** The prompts that match, best first; all of them in the order of their numbers for an empty query. */
    search(query: string, filters: Filters): FoundPrompt[] {
      const matches = query.trim() === '' ? found.map((_, id) => ({ id, terms: [] })) : run(query);
      return matches.flatMap(({ id, terms }: { id: number; terms: string[] }) => {
        const [prompt, shown] = [prompts[id], found[id]];
        return prompt !== undefined && shown !== undefined && passes(prompt, filters) ? [{ ...shown, terms }] : [];
      });
    },
    /** The query for a search that does not forgive typing errors: without stop words, words that are one edit from a known one corrected. */
    correct(query: string): string {
      const words = query.split(/\s+/).filter((word) => !isStopWord(word.toLowerCase()));
      return words.length === 0 ? query : words.map(correctWord).join(' ');
    },
  };
}

function toFoundPrompt({ number, slug, title, summary, category }: IndexedPrompt, { path, categories }: SearchIndex): FoundPrompt {
  return { number, slug, path: path.replace('*', slug), title, summary, category: categories[category] ?? '', terms: [] };
}

/** One text with repeated words, not a field each: a word is as telling as it is rare among all words of all prompts. */
function toText(prompt: IndexedPrompt, { categories, forms }: SearchIndex): string {
  const labels = [categories[prompt.category], ...prompt.forms.map((form) => forms[form])].join(' ');
  const { title, summary, topics, words } = prompt;
  return Object.entries({ title, summary, topics, labels, words })
    .map(([field, text]) => `${text} `.repeat(WEIGHTS[field as keyof typeof WEIGHTS]))
    .join('');
}

function passes(prompt: IndexedPrompt, { category, form }: Filters): boolean {
  return (category === '' || prompt.category === category) && (form === '' || prompt.forms.includes(form));
}
