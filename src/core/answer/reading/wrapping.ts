import { findLineEnd, isClosing } from './chunks.ts';
import type { TextRange } from './range.ts';

/** Non-empty lines that may come before and after an answer that is wrapped up: "Here is the design:", "Shall I go on?". */
const MOST_AROUND = 3;

const OPENING = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:markdown|md)[ \t]*$/i;
const TITLE = /^(?:#{1,6}[ \t]|\*\*|__)/;

/**
 * The stretches of a text to be read as Markdown. Assistants put whole answers into one fence of Markdown, whose own fences then seem to
 * close it: the text before, in and after such a fence is read, and its two lines are not. Other texts are one stretch.
 */
export function unwrap(text: string): TextRange[] {
  const whole = [{ start: 0, end: text.length }];
  const lines = listLines(text);
  const open = lines.slice(0, MOST_AROUND + 1).find(({ line }) => OPENING.test(line) || TITLE.test(line));
  const fence = OPENING.exec(open?.line ?? '')?.[1];
  if (open === undefined || fence === undefined) return whole;
  const inner = lines.slice(lines.indexOf(open) + 1);
  const fences = inner.filter(({ line }) => line.trimStart().startsWith(fence));
  const last = inner
    .slice(-MOST_AROUND - 1)
    .filter(({ line }) => isClosing(line, fence))
    .at(-1);
  const isWrapping = last === fences[0] || !isClosing(fences[0]?.line ?? '', fence) || (open === lines[0] && last === lines.at(-1));
  if (!isWrapping) return whole;
  return [
    { start: 0, end: open.start },
    { start: open.end, end: last?.start ?? text.length },
    { start: last?.end ?? text.length, end: text.length },
  ];
}

interface TextLine extends TextRange {
  line: string;
}

/** The lines that are not empty. */
function listLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; start = lines.at(-1)?.end ?? text.length) {
    const end = findLineEnd(text, start);
    lines.push({ line: text.slice(start, end).trimEnd(), start, end });
  }
  return lines.filter(({ line }) => line !== '');
}
