import { toBaseForm } from '../../text/word-forms.ts';

/** Words that say nothing about what a title or a column is about. */
const FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to']);

/** The words of a text in a form in which spellings of one word are equal: case, punctuation, Markdown and plurals do not count. */
export function listWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).map(toBaseForm);
}

/** The words that a title must hold to be this one; all of its words where it has fillers only. */
export function listKeyWords(text: string): string[] {
  const words = listWords(text);
  const keys = words.filter((word) => !FILLERS.has(word));
  return keys.length === 0 ? words : keys;
}

/** Tells whether all of `wanted` are among the words of a text, or are written together in it, as "tradeoff" for "trade-off". */
export function holdsWords(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.length > 0 && (wanted.every((word) => words.has(word)) || holdsCompound([...words].join(''), wanted));
}

/** The parts of "a / b": other words for the same. A slash without spaces is part of a name. */
export function splitAlternatives(text: string): string[] {
  return text.split(/\s+\/\s+/);
}

function holdsCompound(joined: string, wanted: readonly string[]): boolean {
  const compound = wanted.join('');
  return wanted.length > 1 && compound.length > 5 && joined.includes(compound);
}
