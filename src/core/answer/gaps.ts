import { printLine } from '../prompt/compose.ts';
import type { Line } from '../prompt/line.ts';
import type { DeliverableCheck } from './detection/detection.ts';

/**
 * The numbered list that asks for exactly these deliverables: the prompt's own item for each, with the reader's values, and what is missing
 * from those that are incomplete.
 */
export function printMissing(checks: readonly DeliverableCheck[], lines: readonly Line[]): string {
  return checks
    .map((check, i) => {
      const marker = `${i + 1}. `;
      const lacks = check.status === 'incomplete' ? `\n${' '.repeat(marker.length)}What came lacks: ${check.lacks.join('; ')}.` : '';
      return `${marker}${printItem(check.label, lines)}${lacks}`;
    })
    .join('\n');
}

/** The item of the prompt's list that begins with a label: without its number, and with its further lines. */
function printItem(label: string, lines: readonly Line[]): string {
  const shown = lines.filter(({ isDropped }) => !isDropped);
  const first = shown.map((line) => readMarker(line, label) !== undefined).lastIndexOf(true);
  const line = shown[first];
  if (line === undefined) return `**${label}**`;
  const marker = readMarker(line, label) ?? '';
  const length = shown.slice(first + 1).findIndex((_, i) => endsItem(shown, first + 1 + i, marker));
  const item = length < 0 ? shown.slice(first) : shown.slice(first, first + 1 + length);
  return item.map(printLine).join('\n').slice(marker.length);
}

/** The number or dash before the label that a line begins with. Values begin no item: only the author's own text is looked at. */
function readMarker({ pieces: [piece] }: Line, label: string): string | undefined {
  if (piece?.type !== 'text') return undefined;
  const marker = /^\s*(?:\d+[.)]|[-*+])\s+/.exec(piece.text)?.[0];
  return marker !== undefined && piece.text.startsWith(`**${label}**`, marker.length) ? marker : undefined;
}

/** An item goes on over lines that are indented, and over others until an empty line or the next item. */
function endsItem(lines: readonly Line[], at: number, marker: string): boolean {
  const indent = marker.length - marker.trimStart().length;
  const isEmpty = (line: Line | undefined): boolean => line === undefined || line.pieces.length === 0;
  if (isEmpty(lines[at]))
    return !isIndented(
      lines.slice(at).find((line) => !isEmpty(line)),
      indent,
    );
  if (isIndented(lines[at], indent)) return false;
  const [piece] = lines[at]?.pieces ?? [];
  return isEmpty(lines[at - 1]) || (piece?.type === 'text' && /^\s*(?:\d+[.)]|[-*+]|#{1,6})\s/.test(piece.text));
}

function isIndented(line: Line | undefined, indent: number): boolean {
  const [piece] = line?.pieces ?? [];
  return piece?.type === 'text' && piece.text.search(/\S|$/) > indent;
}
