import MiniSearch from 'minisearch';
import { isStopWord, splitWords } from '../../core/search/search-terms.ts';
import { toStem } from '../../core/text/word-forms.ts';

const TUNING = { weights: { prefix: 0.13, fuzzy: 0.2 }, bm25: { k: 4.8, b: 0.1, d: 0.05 } };

/** Indexes some texts, to be found by terms, which are words and stems, with typing errors forgiven. The stems in `common` count less than others. */
export function createEngine(texts: readonly string[], common: ReadonlySet<string>) {
  /** All terms of the texts. */
  const terms = new Set<string>();
  /** Whether a term begins with the word. */
  const isBeginning = (word: string): boolean => terms.has(word) || [...terms].some((term) => term.startsWith(word));
  /** A term that is a single edit away from the word. */
  const findNear = (word: string): string | undefined => miniSearch.search(word, { prefix: false, fuzzy: 1 })[0]?.terms[0];
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
  miniSearch.addAll(texts.map((text, id) => ({ id, text })));
  return {
    terms,
    isBeginning,
    findNear,
    /** The texts that match, best first: `id` is their place, `terms` are those that matched. */
    find: (wanted: readonly string[]): { id: number; score: number; terms: string[] }[] => miniSearch.search(wanted.join(' ')),
  };
}
