/**
 * Cuts an answer into stretches that can be read one by one, in time that grows with its length alone. Marked reads lists and quotations
 * again and again as they grow: given short stretches, it takes long for none, and what it makes of one changes nothing of the next.
 */
export interface Chunk {
  start: number;
  end: number;
  /** Whether it is to be taken as it is, as it nests too deep to be read. */
  isPlain: boolean;
}

/** Characters of a stretch without an empty line, outside code; it goes on in the next one. */
const LONGEST = 10_000;

/** So many markers of lists and quotations before a line's text are no answer's. */
const TOO_DEEP = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*){12}/m;

const FENCE = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;

/** A line that begins a block whatever comes before it: a heading, or an item with something in it. */
const OPENING = /^(?:#{1,6}[ \t]|[-*+][ \t]+[^\s*_-])/;

/** The chunks of a stretch of text, one after another; they hold all of it. */
export function splitChunks(text: string, from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = from;
  let fence = '';
  let isAfterBlank = true;
  const cut = (at: number): void => {
    if (at > start) chunks.push({ start, end: at, isPlain: TOO_DEEP.test(text.slice(start, at)) });
    start = Math.max(start, at);
  };

  for (let at = from; at < to; ) {
    const end = Math.min(to, findLineEnd(text, at));
    const line = text.slice(at, end).trimEnd();
    if (fence !== '') {
      if (isClosing(line, fence)) fence = '';
    } else {
      if (at - start > LONGEST || (isAfterBlank && /^\S/.test(line)) || OPENING.test(line)) cut(at);
      fence = FENCE.exec(line)?.[1] ?? '';
    }
    isAfterBlank = line === '';
    at = end;
  }
  cut(to);
  return chunks;
}

/** Tells whether a line closes the fence that these characters opened. */
export function isClosing(line: string, fence: string): boolean {
  const bare = line.replace(/^[\s>]*/, '').trimEnd();
  return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length);
}

/** The offset behind the line that begins at `at`, its line end included. */
export function findLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
