import { Lexer, type Token } from 'marked';
import { type AnswerBlock, splitParagraph, toBlocks } from './blocks.ts';
import { findLineEnd, splitChunks } from './chunks.ts';
import { unwrap } from './wrapping.ts';

/** An answer read once. All offsets count UTF-16 units of `text`, which is what was pasted with every line end as `\n`. */
export interface Answer {
  text: string;
  /** How much of the text was read, from its beginning. */
  readLength: number;
  /** The blocks in the order of the text; they do not overlap. */
  blocks: readonly AnswerBlock[];
}

/** Characters of an answer that are read. */
const LONGEST = 400_000;

/** A line of a prompt with so many characters is in no answer by chance. */
const UNLIKELY = 40;

/**
 * Reads an assistant's answer as Markdown. Never throws: what cannot be read as Markdown is read as paragraphs. Where the prompt that was
 * sent is known and was pasted too, its list of what to return is not taken for an answer.
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
      return tokens === undefined ? splitParagraph(raw, start) : toBlocks(tokens, start);
    });
  return { text, readLength: read.length, blocks: ignoreQuotedTitles(blocks, text, prompt) };
}

/** The blocks, of which those that begin with a line of the prompt lose their title. */
function ignoreQuotedTitles(blocks: readonly AnswerBlock[], text: string, prompt: string): AnswerBlock[] {
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

/** The tokens of a stretch as marked reads them; undefined where it gives up. Its inline parser is never run. */
function readTokens(lexer: Lexer, raw: string): Token[] | undefined {
  try {
    lexer.inlineQueue = [];
    return lexer.blockTokens(raw, []);
  } catch {
    return undefined;
  }
}
