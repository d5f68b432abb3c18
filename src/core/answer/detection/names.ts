import { splitItems } from '../../prompt/value.ts';
import type { BlockPart } from '../reading/block-parts.ts';
import { listKeyWords, listWords } from '../reading/words.ts';

/** Names of more words than this are descriptions: most of their words, close together, are a mention. */
const LONGEST_NAME = 4;
const MOST = 0.6;

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Characters of an item that are looked at for its name. */
const LONGEST_ITEM = 200;

/** Items that are looked for. */
const MOST_ITEMS = 200;

/** The names of what a reader listed: of each line the text before its first colon, comma, bracket or dash. */
export function readNames(value: string): string[] {
  return splitItems(value)
    .slice(0, MOST_ITEMS)
    .flatMap((item) => {
      const [name = ''] = item
        .slice(0, LONGEST_ITEM)
        .replace(/^\s*(?:[-*+•]\s+|\d+[.)]\s+)?/, '')
        .split(/[:,;([{–—]|\s-+\s/, 1);
      return listWords(name).length === 0 ? [] : [name.trim()];
    });
}

/** Tells whether one of several names for the same is mentioned: its words are in one line, one table row, or one line of code. */
export function findNames(alternatives: readonly string[], parts: readonly BlockPart[]): boolean {
  return listSearchedLines(parts).some((line) => alternatives.some((name) => isMentioned(name, line)));
}

interface SearchedLine {
  text: string;
  words: ReadonlySet<string>;
}

function isMentioned(name: string, { text, words }: SearchedLine): boolean {
  if (UNSPACED.test(name)) return text.toLowerCase().includes(name.toLowerCase());
  const keys = listKeyWords(name);
  const found = keys.filter((key) => words.has(key)).length;
  return keys.length > LONGEST_NAME ? found >= keys.length * MOST : found === keys.length;
}

const linesOf = new WeakMap<BlockPart, SearchedLine[]>();

function listSearchedLines(parts: readonly BlockPart[]): SearchedLine[] {
  return parts.flatMap((part) => {
    const known = linesOf.get(part) ?? printPart(part).map((text) => ({ text, words: new Set(listWords(text)) }));
    linesOf.set(part, known);
    return known;
  });
}

function printPart(part: BlockPart): string[] {
  if (part.type === 'table') return [part.header, ...part.rows].map((row) => row.join(' '));
  return 'text' in part ? part.text.split('\n') : [];
}
