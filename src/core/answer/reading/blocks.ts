import type { MarkedToken, Token, Tokens } from 'marked';
import { type BlockPart, listParts } from './block-parts.ts';
import { readBoldLine, readHeading, readItemLabel, readParagraphLabel, type Title } from './title.ts';

/** A block at the top level of an answer. Each item of a list is one, and so is each bold line of a paragraph with what follows it. */
export interface AnswerBlock {
  /** The offsets in the answer's text at which it begins, and at which it has ended. */
  start: number;
  end: number;
  title: Title | undefined;
  parts: readonly BlockPart[];
}

/** The blocks of consecutive tokens of marked, of which the first begins at the offset `start`. */
export function toBlocks(tokens: readonly Token[], start: number): AnswerBlock[] {
  let at = start;
  return tokens.flatMap((token) => {
    const from = at;
    at += token.raw.length;
    return toTokenBlocks(token as MarkedToken, from);
  });
}

function toTokenBlocks(token: MarkedToken, start: number): AnswerBlock[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return [];
    case 'heading':
      return [toBlock(token, start, readHeading(token.text, token.depth))];
    case 'list':
      return toItems(token, start);
    case 'paragraph':
    case 'text':
      return splitParagraph(token.raw, start);
    default:
      return [toBlock(token, start, undefined)];
  }
}

function toBlock(token: MarkedToken, start: number, title: Title | undefined): AnswerBlock {
  return { start, end: start + token.raw.length, title, parts: listParts(token, 0) };
}

function toItems(list: Tokens.List, start: number): AnswerBlock[] {
  let at = start;
  return list.items.map((item) => {
    const from = at;
    at += item.raw.length;
    return {
      start: from,
      end: at,
      title: readItemLabel(item.text, list.ordered),
      parts: [{ type: 'item', depth: 0 }, ...item.tokens.flatMap((token) => listParts(token, 1))],
    };
  });
}

/** The blocks of a paragraph. A bold line is a title anywhere in it, a bold label only at its beginning. */
export function splitParagraph(raw: string, start: number): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  let at = start;
  for (const line of raw.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const title = readBoldLine(line.trimEnd());
    const last = blocks.at(-1);
    const end = at + line.length;
    if (title !== undefined || last === undefined || last.title?.text !== undefined)
      blocks.push({ start: at, end, title: title ?? (last === undefined ? readParagraphLabel(line) : undefined), parts: [] });
    else last.end = end;
    at = end;
  }
  return blocks.map((block) => ({ ...block, parts: [{ type: 'text', text: raw.slice(block.start - start, block.end - start) }] }));
}
