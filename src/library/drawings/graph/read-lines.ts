import type { Draft } from './graph-draft.ts';

/** A kind of line: the first whose pattern matches a line reads it, and is given the groups of the match. */
export interface LineKind {
  pattern: RegExp;
  read(draft: Draft, groups: readonly string[]): void;
}

/**
 * Reads the lines of a diagram: the first is its header, blank ones and comments say nothing, each other is read by its kind or by
 * `readOther`.
 */
export function readLines(
  draft: Draft,
  text: string,
  readHeader: (line: string) => void,
  kinds: readonly LineKind[],
  readOther: (line: string) => void,
): void {
  let hasHeader = false;
  for (const [i, written] of text.split('\n').entries()) {
    draft.line = i + 1;
    const line = written.trim();
    if (/^(?:%%(?!\{).*)?$/.test(line)) continue;
    const kind = kinds.find(({ pattern }) => pattern.test(line));
    if (!hasHeader) readHeader(line);
    else if (kind === undefined) readOther(line);
    else kind.read(draft, kind.pattern.exec(line)?.slice(1) ?? []);
    hasHeader = true;
  }
  draft.line = 1;
  if (!hasHeader) readHeader('');
}
