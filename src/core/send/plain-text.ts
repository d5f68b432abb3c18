import { printLine } from '../prompt/compose.ts';
import type { Line } from '../prompt/line.ts';

/** A code span, or emphasis with asterisks. As in CommonMark, emphasis marks touch the text they mark. */
const SPAN = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)|(?<!\*)(\*{1,3})(?![\s*])(.+?)(?<![\s*])\3(?!\*)/g;

/**
 * The prompt without the author's Markdown marks for headings, emphasis with asterisks, and inline code. List markers stay, hints stay in
 * brackets, and values come out byte for byte, whatever marks they hold. A mark may open before a placeholder and close after it.
 */
export function printPlainText(lines: readonly Line[]): string {
  return lines
    .filter(({ isDropped }) => !isDropped)
    .map((line) => {
      const own = line.pieces.map(({ type, text }) => (type === 'text' ? text : 'x'.repeat(text.length))).join('');
      const start = /^#{1,6} /.exec(own)?.[0].length ?? 0;
      return removeMarks(printLine(line).slice(start), own.slice(start));
    })
    .join('\n');
}

/** Finds the marks in `own`, the line with every value replaced by letters, and cuts them from the line at the same offsets. */
function removeMarks(line: string, own: string): string {
  let text = '';
  let at = 0;
  for (const { 0: span, 1: ticks, 3: stars = '', index } of own.matchAll(SPAN)) {
    const width = (ticks ?? stars).length;
    const inside = [index + width, index + span.length - width] as const;
    text += line.slice(at, index);
    text += ticks === undefined ? removeMarks(line.slice(...inside), own.slice(...inside)) : line.slice(...inside);
    at = index + span.length;
  }
  return text + line.slice(at);
}
