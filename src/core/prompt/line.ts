import type { Placeholder } from './placeholder.ts';
import type { Fillable } from './prompt.ts';
import { splitItems, type Values } from './value.ts';

/** A piece of a line: the author's text, or a placeholder with the text shown for it. */
export type Piece =
  | { type: 'text'; text: string }
  | {
      type: 'placeholder';
      /** The value's key: the placeholder's id, for a constraint's placeholder `<slug>.<id>`. */
      key: string;
      placeholder: Placeholder;
      text: string;
      isFilled: boolean;
      /** Whether the text has the same placeholder earlier too. */
      isRepeat: boolean;
    };

/** One line of the template. Its text may hold line ends where a value does. */
export interface Line {
  pieces: readonly Piece[];
  /** Left out of the prompt by the `drop` treatment. */
  isDropped: boolean;
}

/** The lines of a template with values filled in, as pieces. `keyOf` gives the key of a placeholder's value. */
export function layOutLines({ parts, placeholders }: Fillable, values: Values, keyOf: (id: string) => string): Piece[][] {
  const byId = new Map(placeholders.map((placeholder) => [placeholder.id, placeholder]));
  const lines: Piece[][] = [[]];
  const seen = new Set<string>();
  for (const part of parts) {
    if (part.type === 'text') {
      const [first = '', ...rest] = part.text.split('\n');
      addText(lines.at(-1), first);
      for (const text of rest) addText(lines[lines.push([]) - 1], text);
      continue;
    }
    const placeholder = byId.get(part.id);
    if (placeholder === undefined) throw new Error(`No placeholder has the id "${part.id}".`);
    const key = keyOf(part.id);
    const value = values.get(key) ?? '';
    const isFilled = value !== '';
    const text = isFilled ? value : `[${placeholder.hint}]`;
    lines.at(-1)?.push({ type: 'placeholder', key, placeholder, text, isFilled, isRepeat: seen.has(key) });
    seen.add(key);
  }
  return lines;
}

/** A line of these pieces, with the items of lists laid out. */
export function toLine(pieces: readonly Piece[]): Line {
  return { pieces: renderItems(pieces), isDropped: false };
}

function addText(pieces: Piece[] | undefined, text: string): void {
  if (text !== '') pieces?.push({ type: 'text', text });
}

/** Puts items on lines of their own after the line's own marker (`- `) where the placeholder has the line to itself, else separates them by commas. */
function renderItems(pieces: readonly Piece[]): Piece[] {
  const marker = pieces[0]?.type === 'text' ? pieces[0].text : '';
  const isAlone = pieces.length === (marker === '' ? 1 : 2) && /^\s*(?:[-*+] )?$/.test(marker);
  const separator = isAlone ? `\n${marker}` : ', ';
  return pieces.map((piece) =>
    piece.type === 'placeholder' && piece.isFilled && hasItems(piece.placeholder)
      ? { ...piece, text: splitItems(piece.text).join(separator) }
      : piece,
  );
}

/** Whether a placeholder's value is a list of items, one a line. */
export function hasItems({ kind }: Placeholder): boolean {
  return kind === 'list' || kind === 'multiselect';
}
