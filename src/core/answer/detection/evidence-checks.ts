import type { Values } from '../../prompt/value.ts';
import type { Block } from '../reading/answer.ts';
import type { Part } from '../reading/parts.ts';
import { RANKS } from '../reading/title.ts';
import { listWords, splitAlternatives } from '../reading/words.ts';
import { checkCode } from './code-check.ts';
import type { Evidence } from './evidence.ts';
import { joinWords, lackCount } from './lacks.ts';
import { findNames, readNames } from './names.ts';
import { checkTable } from './table-check.ts';

/** What a section lacks of a piece of evidence, as phrases that fit after "it lacks"; none where it is all there. */
export function listLacks(evidence: Evidence, section: readonly Block[], values: Values): string[] {
  const blocks = leaveTitle(section);
  const parts = blocks.flatMap((block) => block.parts);
  if ('table' in evidence) return checkTable(evidence, parts);
  if ('code' in evidence) return checkCode(evidence, parts);
  if ('names' in evidence) return checkNames(evidence.names.map(splitAlternatives), evidence.least, parts);
  if ('names_from' in evidence) return checkNames(toNames(values.get(evidence.names_from)), undefined, parts);
  if ('items' in evidence) return lackCount(countItems(blocks), evidence.items, 'entry', 'entries');
  return lackCount(countWords(parts), evidence.words, 'word', 'words');
}

/** What a reader wrote is one name, whatever slashes stand in it. */
function toNames(value = ''): string[][] {
  return readNames(value).map((name) => [name]);
}

function checkNames(names: readonly (readonly string[])[], least = names.length, parts: readonly Part[]): string[] {
  const missing = names.filter((alternatives) => !findNames(alternatives, parts));
  const short = Math.min(least, names.length) - (names.length - missing.length);
  const shown = joinWords(missing.map(([first = '']) => first));
  return short <= 0 ? [] : [`a word on ${short < missing.length ? `${short} more of ` : ''}${shown}`];
}

/** What stands under the title that a section begins with; a title says nothing of what there is. */
function leaveTitle(section: readonly Block[]): readonly Block[] {
  const [first, ...rest] = section;
  if (first?.title === undefined) return section;
  if (first.title.rank <= RANKS.line) return rest;
  const parts = first.parts.slice(first.parts[0]?.type === 'item' ? 1 : 0);
  return [{ ...first, title: undefined, parts }, ...rest];
}

/** The most of: list items at one depth, table rows, sub-headings. */
function countItems(blocks: readonly Block[]): number {
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
function countWords(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => {
    if (part.type === 'text') return sum + listWords(part.text).length;
    if (part.type === 'table') return sum + listWords([part.header, ...part.rows].flat().join(' ')).length;
    return sum;
  }, 0);
}
