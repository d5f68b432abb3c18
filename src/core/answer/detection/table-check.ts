import type { Part } from '../reading/parts.ts';
import { holdsWords, listKeyWords, listWords, splitAlternatives } from '../reading/words.ts';
import type { Evidence } from './evidence.ts';
import { joinWords, lackCount, nameAlternatives } from './lacks.ts';

type TableEvidence = Extract<Evidence, { table: unknown }>;
type Table = Extract<Part, { type: 'table' }>;

/** The tables among the parts whose header names every column. */
export function listTables({ table }: TableEvidence, parts: readonly Part[]): Table[] {
  return parts.filter((part): part is Table => part.type === 'table' && listMissingColumns(table, part).length === 0);
}

/** What the parts lack of a table: columns, of the table that comes nearest, or rows, of all that have the columns. */
export function checkTable(evidence: TableEvidence, parts: readonly Part[]): string[] {
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
