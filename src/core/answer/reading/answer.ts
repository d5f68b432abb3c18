import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { listProblems } from './answer-problems.ts';
import { findLineEnd, splitChunks } from './chunks.ts';
import { listParts, type Part } from './parts.ts';
import { readBoldLine, readHeading, readItemLabel, readParagraphLabel, type Title } from './title.ts';
import { unwrap } from './wrapping.ts';

/** A block at the top level of an answer. Each item of a list there is one, and each bold line of a paragraph. */
export interface Block {
  /** Where it begins in the answer's text, and where what is left begins. */
  start: number;
  end: number;
  title: Title | undefined;
  parts: readonly Part[];
}

/** An answer read once. All offsets count UTF-16 units of `text`, which is what was pasted with every line end as `\n`. */
export interface Answer {
  text: string;
  /** The blocks in the order of the text; they do not overlap. */
  blocks: readonly Block[];
  /** What the reader has to know about how it was read, as sentences. */
  problems: readonly string[];
}

/** Characters of an answer that are read. */
const LONGEST = 400_000;

/** Characters that make a line of a prompt one that no answer has by chance. */
const UNLIKELY = 40;

/**
 * Reads an assistant's answer as Markdown. Never throws: what cannot be read as Markdown is read as paragraphs. Where the prompt that was
 * sent is known, its list of what to return is not taken for an answer when it was pasted too.
 */
export function parseAnswer(markdown: string, prompt = ''): Answer {
  const text = markdown.replaceAll(/\r\n?/g, '\n');
  const read = text.slice(0, LONGEST);
  const lexer = new Lexer();
  const blocks = unwrap(read)
    .flatMap(({ start, end }) => splitChunks(read, start, end))
    .flatMap(({ start, end, isPlain }) => {
      const raw = read.slice(start, end);
      const tokens = isPlain ? undefined : readTokens(lexer, raw);
      return tokens === undefined ? splitParagraph(raw, start) : toAllBlocks(tokens, start);
    });
  return { text, blocks: leaveQuoted(blocks, text, prompt), problems: listProblems(text, read.length, blocks) };
}

/** The blocks, those without their title that begin with a line of the prompt. */
function leaveQuoted(blocks: readonly Block[], text: string, prompt: string): Block[] {
  const asked = new Set(
    prompt
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line.length >= UNLIKELY),
  );
  return blocks.map((block) =>
    block.title !== undefined && asked.has(text.slice(block.start, findLineEnd(text, block.start)).trim())
      ? { ...block, title: undefined }
      : block,
  );
}

/** The blocks of a stretch as marked reads them; undefined where it gives up. Its inline parser is never run. */
function readTokens(lexer: Lexer, raw: string): Token[] | undefined {
  try {
    lexer.inlineQueue = [];
    return lexer.blockTokens(raw, []);
  } catch {
    return undefined;
  }
}

function toAllBlocks(tokens: readonly Token[], start: number): Block[] {
  let at = start;
  return tokens.flatMap((token) => {
    const from = at;
    at += token.raw.length;
    return toBlocks(token as MarkedToken, from);
  });
}

function toBlocks(token: MarkedToken, start: number): Block[] {
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

function toBlock(token: MarkedToken, start: number, title: Title | undefined): Block {
  return { start, end: start + token.raw.length, title, parts: listParts(token, 0) };
}

function toItems(list: Tokens.List, start: number): Block[] {
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

/** A bold line is a title wherever it stands in a paragraph; a label only at its beginning. */
function splitParagraph(raw: string, start: number): Block[] {
  const blocks: Block[] = [];
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
