import type { BlockPart, TablePart } from '../reading/block-parts.ts';
import { holdsWords, listKeyWords, listWords, splitAlternatives } from '../reading/words.ts';
import type { Evidence } from './evidence.ts';
import { describeShortage, joinFirstWords, nameAlternatives } from './phrases.ts';

type TableEvidence = Extract<Evidence, { table: unknown }>;

/** The tables among the parts whose header names every column. */
export function findTables({ table }: TableEvidence, parts: readonly BlockPart[]): TablePart[] {
  return parts.filter((part): part is TablePart => part.type === 'table' && listMissingColumns(table, part).length === 0);
}

/** The columns that the nearest table lacks, or the rows that all tables with the columns lack together, as phrases. */
export function checkTable(evidence: TableEvidence, parts: readonly BlockPart[]): string[] {
  const { table, rows = 1 } = evidence;
  const whole = findTables(evidence, parts);
  if (whole.length > 0)
    return describeShortage(
      whole.reduce((sum, { rows: own }) => sum + own.length, 0),
      rows,
      'row',
      'rows',
    );
  const lacking = parts.flatMap((part) => (part.type === 'table' ? [listMissingColumns(table, part)] : []));
  const [nearest = table] = lacking.sort((a, b) => a.length - b.length);
  const columns = nameAlternatives(nearest);
  if (nearest.length < table.length) return [`the ${columns.length === 1 ? 'column' : 'columns'} ${joinFirstWords(columns)}`];
  const isHtml = parts.some((part) => part.type === 'html' && /<table\b/i.test(part.text));
  return [
    `a table ${isHtml ? 'in Markdown (what came is HTML) ' : ''}with the ${columns.length === 1 ? 'column' : 'columns'} ${joinFirstWords(columns)}`,
  ];
}

function listMissingColumns(wanted: readonly string[], { header }: TablePart): string[] {
  const cells = header.map((cell) => new Set(listWords(cell)));
  return wanted.filter(
    (column) => !splitAlternatives(column).some((either) => cells.some((cell) => holdsWords(cell, listKeyWords(either)))),
  );
}
