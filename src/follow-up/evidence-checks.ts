import type { Values } from '../prompt/value.ts';
import type { Block, Part } from './answer.ts';
import type { Evidence } from './evidence.ts';
import { findNames, readNames } from './names.ts';
import { holdsWords, joinWords, listKeyWords, listWords, splitAlternatives } from './words.ts';

type Kind<Key extends string> = Extract<Evidence, Record<Key, unknown>>;
type Table = Extract<Part, { type: 'table' }>;
type Code = Extract<Part, { type: 'code' }>;

/** What a section lacks of a piece of evidence, as phrases that fit after "it lacks"; none where it is all there. */
export function listLacks(evidence: Evidence, blocks: readonly Block[], values: Values): string[] {
  const parts = blocks.flatMap((block) => block.parts);
  if ('table' in evidence) return checkTable(evidence, parts);
  if ('code' in evidence) return checkCode(evidence, parts);
  if ('names' in evidence) return checkNames(evidence.names, evidence.least ?? evidence.names.length, parts);
  if ('names_from' in evidence) {
    const names = readNames(values.get(evidence.names_from) ?? '');
    return checkNames(names, names.length, parts);
  }
  if ('items' in evidence) return lackCount(countItems(blocks), evidence.items, 'entry', 'entries');
  return lackCount(countWords(parts), evidence.words, 'word', 'words');
}

/** The tables among the parts whose header names every column. */
export function listTables({ table }: Kind<'table'>, parts: readonly Part[]): Table[] {
  return parts.filter((part): part is Table => part.type === 'table' && listMissingColumns(table, part).length === 0);
}

/** The fenced blocks among the parts that are in one of the languages, or untagged and hold all that they must. */
export function listCode({ code, holding = [] }: Kind<'code'>, parts: readonly Part[]): Code[] {
  const languages = code.map((language) => language.toLowerCase());
  return parts.filter(
    (part): part is Code =>
      part.type === 'code' &&
      (part.language === '' ? holding.length > 0 && listMissingTexts(holding, [part]).length === 0 : languages.includes(part.language)),
  );
}

/** The texts that a set of code blocks together does not hold. */
export function listMissingTexts(holding: readonly string[], found: readonly Code[]): string[] {
  const text = found.map((part) => part.text.toLowerCase()).join('\n');
  return holding.filter((wanted) => !splitAlternatives(wanted).some((either) => text.includes(either.toLowerCase())));
}

function checkTable(evidence: Kind<'table'>, parts: readonly Part[]): string[] {
  const { table, rows = 1 } = evidence;
  const whole = listTables(evidence, parts);
  if (whole.length > 0)
    return lackCount(
      whole.reduce((sum, { rows: own }) => sum + own.length, 0),
      rows,
      'row',
      'rows',
    );
  const lacking = parts.flatMap((part) => (part.type === 'table' ? [listMissingColumns(table, part)] : []));
  const [nearest = table] = lacking.sort((a, b) => a.length - b.length);
  const columns = nameAlternatives(nearest);
  if (nearest.length < table.length) return [`the ${columns.length === 1 ? 'column' : 'columns'} ${joinWords(columns)}`];
  const isHtml = parts.some((part) => part.type === 'html' && /<table\b/i.test(part.text));
  return [
    `a table ${isHtml ? 'in Markdown (what came is HTML) ' : ''}with the ${columns.length === 1 ? 'column' : 'columns'} ${joinWords(columns)}`,
  ];
}

function listMissingColumns(wanted: readonly string[], { header }: Table): string[] {
  const cells = header.map((cell) => new Set(listWords(cell)));
  return wanted.filter(
    (column) => !splitAlternatives(column).some((either) => cells.some((cell) => holdsWords(cell, listKeyWords(either)))),
  );
}

/** Languages as readers write them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  hcl: 'HCL',
  javascript: 'JavaScript',
  json: 'JSON',
  promql: 'PromQL',
  python: 'Python',
  sql: 'SQL',
  terraform: 'Terraform',
  ts: 'TypeScript',
  typescript: 'TypeScript',
  yaml: 'YAML',
  yml: 'YAML',
};

function checkCode(evidence: Kind<'code'>, parts: readonly Part[]): string[] {
  const { code, holding = [], blocks = 1 } = evidence;
  const found = listCode(evidence, parts);
  const [language = ''] = code;
  const name = language === 'mermaid' ? 'Mermaid diagram' : `block of ${LANGUAGES[language.toLowerCase()] ?? language} code`;
  const missing = nameAlternatives(listMissingTexts(holding, found)).map((text) => `\`${text}\``);
  if (found.length === 0)
    return [`${blocks === 1 ? 'a' : blocks} ${pluralise(name, blocks)}${missing.length === 0 ? '' : ` with ${joinWords(missing)}`}`];
  return [
    ...lackCount(found.length, blocks, name, pluralise(name, 2)),
    ...(missing.length === 0 ? [] : [`${joinWords(missing)} in its ${pluralise(name, found.length)}`]),
  ];
}

function pluralise(name: string, count: number): string {
  return count === 1 ? name : name.replace(/^block|diagram$/, '$&s');
}

function checkNames(names: readonly string[], least: number, parts: readonly Part[]): string[] {
  const missing = names.filter((name) => !findNames(splitAlternatives(name), parts));
  const short = Math.min(least, names.length) - (names.length - missing.length);
  if (short <= 0) return [];
  const shown = nameAlternatives(missing);
  return [`a word on ${short < missing.length ? `${short} more of ` : ''}${joinWords(shown)}`];
}

function nameAlternatives(texts: readonly string[]): string[] {
  return texts.map((text) => splitAlternatives(text)[0] ?? text);
}

/** The most of: list items at one depth, table rows, sub-headings. What makes the deliverable's own title is not counted. */
function countItems(blocks: readonly Block[]): number {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
  for (const [i, { title, parts }] of blocks.entries()) {
    if (i > 0 && title !== undefined) add('title', 1);
    for (const [j, part] of parts.entries()) {
      if (part.type === 'item' && !(i === 0 && j === 0 && title !== undefined)) add(`item ${part.depth}`, 1);
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

function lackCount(came: number, needed: number, one: string, several: string): string[] {
  const more = needed - came;
  return more <= 0 ? [] : [`${more} more ${more === 1 ? one : several} (${came} came, ${needed} ${needed === 1 ? 'is' : 'are'} needed)`];
}
