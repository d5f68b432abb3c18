import type { Values } from '../../prompt/value.ts';
import type { BlockPart } from '../reading/block-parts.ts';
import type { AnswerBlock } from '../reading/blocks.ts';
import { RANKS } from '../reading/title.ts';
import { listWords, splitAlternatives } from '../reading/words.ts';
import { checkCode } from './code-check.ts';
import type { Evidence } from './evidence.ts';
import { findNames, readNames } from './names.ts';
import { describeShortage, joinFirstWords } from './phrases.ts';
import { checkTable } from './table-check.ts';

/** The parts of a piece of evidence that a section lacks, as phrases that fit after "it lacks"; none where it is all there. */
export function checkEvidence(evidence: Evidence, section: readonly AnswerBlock[], values: Values): string[] {
  const blocks = dropTitle(section);
  const parts = blocks.flatMap((block) => block.parts);
  if ('table' in evidence) return checkTable(evidence, parts);
  if ('code' in evidence) return checkCode(evidence, parts);
  if ('names' in evidence) return checkNames(evidence.names.map(splitAlternatives), evidence.least, parts);
  if ('names_from' in evidence) return checkNames(toNames(values.get(evidence.names_from)), undefined, parts);
  if ('items' in evidence) return describeShortage(countItems(blocks), evidence.items, 'entry', 'entries');
  return describeShortage(countWords(parts), evidence.words, 'word', 'words');
}

/** A name from a reader is one name: a slash in it separates no alternatives. */
function toNames(value = ''): string[][] {
  return readNames(value).map((name) => [name]);
}

function checkNames(names: readonly (readonly string[])[], least = names.length, parts: readonly BlockPart[]): string[] {
  const missing = names.filter((alternatives) => !findNames(alternatives, parts));
  const short = Math.min(least, names.length) - (names.length - missing.length);
  const shown = joinFirstWords(missing.map(([first = '']) => first));
  return short <= 0 ? [] : [`a word on ${short < missing.length ? `${short} more of ` : ''}${shown}`];
}

/** A section without the title it begins with, which is no evidence of its content. */
function dropTitle(section: readonly AnswerBlock[]): readonly AnswerBlock[] {
  const [first, ...rest] = section;
  if (first?.title === undefined) return section;
  if (first.title.rank <= RANKS.line) return rest;
  const parts = first.parts.slice(first.parts[0]?.type === 'item' ? 1 : 0);
  return [{ ...first, title: undefined, parts }, ...rest];
}

/** The most of: list items at one depth, table rows, sub-headings. */
function countItems(blocks: readonly AnswerBlock[]): number {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { title, parts } of blocks) {
    if (title !== undefined) add('title', 1);
    for (const part of parts) {
      if (part.type === 'item') add(`item ${part.depth}`, 1);
      if (part.type === 'table') add('row', part.rows.length);
      if (part.type === 'heading' && title === undefined) add('title', 1);
    }
  }
  return Math.max(0, ...counts.values());
}

/** Words of prose, lists and tables; code has none. */
function countWords(parts: readonly BlockPart[]): number {
  return parts.reduce((sum, part) => {
    if (part.type === 'text') return sum + listWords(part.text).length;
    if (part.type === 'table') return sum + listWords([part.header, ...part.rows].flat().join(' ')).length;
    return sum;
  }, 0);
}
