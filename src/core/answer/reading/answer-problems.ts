import type { Block } from './answer.ts';
import { listWords } from './words.ts';

/** Words from which on an answer without any Markdown has lost it. */
const LONG = 60;

/** What the reader has to know about how an answer was read, of which only the first `length` characters were: as sentences. */
export function listProblems(text: string, length: number, blocks: readonly Block[]): string[] {
  const hasMarks = blocks.some(({ title, parts }) => title !== undefined || parts.some(({ type }) => type !== 'text'));
  const format = (count: number): string => count.toLocaleString('en');
  const cut = `This answer has ${format(text.length)} characters. Only the first ${format(length)} were checked; what stands after them counts as missing.`;
  const bare =
    'No heading, list, table or code was found. Take the answer with the copy button of the assistant: it keeps the marks that a selection loses.';
  return [...(length < text.length ? [cut] : []), ...(!hasMarks && listWords(text).length > LONG ? [bare] : [])];
}
