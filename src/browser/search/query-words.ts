import { isStopWord, splitWords } from '../../core/search/search-terms.ts';
import { toStem } from '../../core/text/word-forms.ts';

/**
 * The terms to look up for a query: stop words left out unless there is nothing else, words that the index holds in another form
 * replaced by that form. What it holds in no form is passed on as it is.
 */
export function resolveWords(query: string, terms: ReadonlySet<string>, isBeginning: (word: string) => boolean): string[] {
  const all = splitWords(query);
  const telling = all.filter((word) => !isStopWord(word));
  const words = telling.length === 0 ? all : telling;
  const joined = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return [...new Set([...joined.filter((word) => terms.has(word)), ...words.flatMap((word) => resolveWord(word, terms, isBeginning))])];
}

function resolveWord(word: string, terms: ReadonlySet<string>, isBeginning: (word: string) => boolean): string[] {
  const stem = toStem(word);
  if (terms.has(stem)) return [stem];
  if (isBeginning(word)) return [word];
  return splitKnown(word, terms) ?? [findSwapped(word, terms) ?? word];
}

/** Two words written as one: `circuitbreaker`. */
function splitKnown(word: string, terms: ReadonlySet<string>): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map(toStem);
    if (parts.every((part) => terms.has(part))) return parts;
  }
  return undefined;
}

/** Two letters in the wrong order: `reids`. */
function findSwapped(word: string, terms: ReadonlySet<string>): string | undefined {
  for (let at = 0; at < word.length - 1; at += 1) {
    const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
    if (terms.has(swapped)) return swapped;
  }
  return undefined;
}
