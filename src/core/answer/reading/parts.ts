import type { MarkedToken, Token } from 'marked';

/** What stands in a block, in its order, however deep in lists and quotations. */
export type Part =
  | { type: 'text'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'item'; depth: number }
  | { type: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] }
  | { type: 'code'; language: string; text: string }
  | { type: 'html'; text: string };

/** What a token of marked holds, in its order. `depth` is the number of lists around it. */
export function listParts(token: Token, depth: number): Part[] {
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
