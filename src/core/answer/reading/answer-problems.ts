import type { Answer } from './answer.ts';
import { listWords } from './words.ts';

/** An answer of more words than this has lost its Markdown if it holds none. */
const LONG = 60;

/** Warnings about how an answer was read, as sentences for the reader: that it was too long, or has no Markdown. */
export function listAnswerProblems({ text, readLength, blocks }: Answer): string[] {
  const hasMarkdown = blocks.some(({ title, parts }) => title !== undefined || parts.some(({ type }) => type !== 'text'));
  const format = (count: number): string => count.toLocaleString('en');
  const cut = `This answer has ${format(text.length)} characters. Only the first ${format(readLength)} were checked; what comes after them counts as missing.`;
  const bare =
    'No heading, list, table or code was found. Take the answer with the copy button of the assistant: it keeps the marks that a selection loses.';
  return [...(readLength < text.length ? [cut] : []), ...(!hasMarkdown && listWords(text).length > LONG ? [bare] : [])];
}
