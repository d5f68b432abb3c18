import type { MarkedToken, Token, Tokens } from 'marked';
import { decodeEntities } from './entities.ts';
import { GuardedLexer } from './guarded-lexer.ts';

/** A piece of a line of an answer; a string is text. */
export type Inline =
  | string
  | { type: 'strong' | 'em' | 'del'; children: readonly Inline[] }
  | { type: 'code'; text: string }
  /** What leads elsewhere, shown and not followed. `address` is undefined where the text is the address. */
  | { type: 'link'; children: readonly Inline[]; address: string | undefined }
  | { type: 'image'; alternative: string; address: string }
  | { type: 'break' };

type Row = readonly (readonly Inline[])[];

/** A block of an answer. Tables, code and diagrams are numbered in order, so that each can have a name of its own. */
export type Block =
  | { type: 'heading'; level: number; children: readonly Inline[] }
  /** `isTight` in an item of a list without blank lines. */
  | { type: 'paragraph'; children: readonly Inline[]; isTight: boolean }
  | { type: 'list'; start: number | undefined; items: readonly { isDone: boolean | undefined; blocks: readonly Block[] }[] }
  | { type: 'quote'; blocks: readonly Block[] }
  | { type: 'table'; number: number; head: Row; rows: readonly Row[]; align: readonly (string | null)[] }
  | { type: 'code' | 'diagram'; number: number; language: string; text: string }
  | { type: 'rule' }
  /** What would be HTML, defines an address, or is nested too deep: shown as it was typed. */
  | { type: 'raw'; text: string };

/** A block that is not part of another one, with the offsets of its text in the answer. */
export interface AnswerBlock {
  start: number;
  end: number;
  block: Block;
}

/**
 * Reads an answer's Markdown into blocks that hold nothing but text. Undefined where it cannot be read, or not soon enough; never throws.
 */
export function parseAnswer(answer: string): AnswerBlock[] | undefined {
  let tokens: Token[];
  try {
    tokens = new GuardedLexer().lex(answer);
  } catch {
    return undefined;
  }
  const reader = new BlockReader();
  let start = 0;
  return tokens.flatMap((token) => {
    const end = skip(answer, start, token.raw.length);
    const block = reader.read(token);
    const found = block === undefined ? [] : [{ start, end, block }];
    start = end;
    return found;
  });
}

/** Goes on by so many characters, counting a line end of Windows as one, as marked does. */
function skip(answer: string, from: number, length: number): number {
  let at = from;
  for (let i = 0; i < length; i += 1) at += answer.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/** The page's own headings go down to this level above the answer. */
const LEVEL_ABOVE = 2;

const DIAGRAM_LANGUAGES = ['mermaid', 'mmd'];

class BlockReader {
  private readonly counts = { table: 0, code: 0, diagram: 0 };
  /** The depths of the headings above the current one: levels follow on one another, whatever the answer skips. */
  private headings: number[] = [];

  read(given: Token): Block | undefined {
    const token = given as MarkedToken;
    switch (token.type) {
      case 'space':
      case 'checkbox':
        return undefined;
      case 'heading':
        this.headings = [...this.headings.filter((depth) => depth < token.depth), token.depth];
        return { type: 'heading', level: Math.min(6, LEVEL_ABOVE + this.headings.length), children: readInlines(token.tokens) };
      case 'paragraph':
        return { type: 'paragraph', children: readInlines(token.tokens), isTight: false };
      case 'text':
        return { type: 'paragraph', children: readInlines(token.tokens ?? [{ ...token }]), isTight: true };
      case 'list':
        return { type: 'list', start: token.start === '' ? undefined : token.start, items: token.items.map((item) => this.readItem(item)) };
      case 'blockquote':
        return { type: 'quote', blocks: this.readAll(token.tokens) };
      case 'table': {
        const readRow = (cells: readonly Tokens.TableCell[]): Row => cells.map(({ tokens }) => readInlines(tokens));
        this.counts.table += 1;
        return {
          type: 'table',
          number: this.counts.table,
          head: readRow(token.header),
          rows: token.rows.map(readRow),
          align: token.align,
        };
      }
      case 'code': {
        const language = /^\S*/.exec(token.lang ?? '')?.[0] ?? '';
        const type = DIAGRAM_LANGUAGES.includes(language.toLowerCase()) ? 'diagram' : 'code';
        this.counts[type] += 1;
        return { type, number: this.counts[type], language, text: token.text };
      }
      case 'hr':
        return { type: 'rule' };
      default:
        return { type: 'raw', text: token.raw.replace(/^\n+|\n+$/g, '') };
    }
  }

  private readAll(tokens: readonly Token[]): Block[] {
    return tokens.map((token) => this.read(token)).filter((block) => block !== undefined);
  }

  private readItem({ task, checked, tokens }: Tokens.ListItem) {
    return { isDone: task ? checked === true : undefined, blocks: this.readAll(tokens) };
  }
}

function readInlines(tokens: readonly Token[]): Inline[] {
  return tokens.flatMap((given): Inline[] => {
    const token = given as MarkedToken;
    switch (token.type) {
      case 'checkbox':
        return [];
      case 'strong':
      case 'em':
      case 'del':
        return [{ type: token.type, children: readInlines(token.tokens) }];
      case 'codespan':
        return [{ type: 'code', text: token.text }];
      case 'br':
        return [{ type: 'break' }];
      case 'link': {
        const isAddress = token.autolink === true || token.text === token.href;
        return [{ type: 'link', children: readInlines(token.tokens), address: isAddress ? undefined : printAddress(token) }];
      }
      case 'image':
        return [{ type: 'image', alternative: decodeEntities(token.text), address: printAddress(token) }];
      case 'escape':
        return [token.text];
      case 'text':
        // In its text marked has decoded the numeric references already, hidden characters too.
        return [token.escaped === true ? token.raw : decodeEntities(token.raw)];
      default:
        return [token.raw];
    }
  });
}

function printAddress({ href, title }: { href: string; title?: string | null }): string {
  return title === null || title === undefined || title === ''
    ? decodeEntities(href)
    : `${decodeEntities(href)} "${decodeEntities(title)}"`;
}
