import { joinWords } from '../../text/join.ts';
import { splitAlternatives } from '../reading/words.ts';

/** Words as a reader lists them, from the tenth counted. */
export function joinFirstWords(words: readonly string[], last = 'and'): string {
  const shown = words.length > 9 ? [...words.slice(0, 8), `${words.length - 8} more`] : words;
  return joinWords(shown, last);
}

/** The phrase for a number of things that are missing; none where enough came. */
export function describeShortage(came: number, needed: number, one: string, several: string): string[] {
  if (came === 0) return [`at least ${needed} ${needed === 1 ? one : several}`];
  const more = needed - came;
  return more <= 0 ? [] : [`${more} more ${more === 1 ? one : several} (${came} came, ${needed} ${needed === 1 ? 'is' : 'are'} needed)`];
}

/** Each text by the first of its alternatives. */
export function nameAlternatives(texts: readonly string[]): string[] {
  return texts.map((text) => splitAlternatives(text)[0] ?? text);
}
