import type { MarkedToken, Token } from 'marked';

/** A piece of a block's content, however deep in lists and quotations. */
export type BlockPart =
  | { type: 'text'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'item'; depth: number }
  | { type: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] }
  | { type: 'code'; language: string; text: string }
  | { type: 'html'; text: string };

export type TablePart = Extract<BlockPart, { type: 'table' }>;
export type CodePart = Extract<BlockPart, { type: 'code' }>;

/** The parts of a token of marked, in its order. `depth` is the number of lists around it. */
export function listParts(token: Token, depth: number): BlockPart[] {
  const known = token as MarkedToken;
  switch (known.type) {
    case 'heading':
      return [{ type: 'heading', text: known.text }];
    case 'paragraph':
    case 'text':
      return [{ type: 'text', text: known.text }];
    case 'code':
      return [{ type: 'code', language: readLanguage(known.lang ?? ''), text: known.text }];
    case 'html':
      return [{ type: 'html', text: known.raw }];
    case 'table':
      return [{ type: 'table', header: known.header.map(({ text }) => text), rows: known.rows.map((row) => row.map(({ text }) => text)) }];
    case 'blockquote':
      return known.tokens.flatMap((child) => listParts(child, depth));
    case 'list':
      return known.items.flatMap((item) => [
        { type: 'item' as const, depth },
        ...item.tokens.flatMap((child) => listParts(child, depth + 1)),
      ]);
    default:
      return [];
  }
}

/** The first word of a fence's information, as in ```` ```yaml title="x" ```` and ```` ```{.yaml} ````. */
function readLanguage(info: string): string {
  return (/[^\s{}.,:]+/.exec(info)?.[0] ?? '').toLowerCase();
}
