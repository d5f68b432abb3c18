import type { Problem } from '../../core/prompt/problem.ts';

/** Begins a note of `npm run new` that says what to write in its place. */
export const UNWRITTEN = 'WRITE:';

const NOTE = new RegExp(`\\b${UNWRITTEN} *([^"\\n]*)`, 'g');

/** Whether a text still holds notes of `npm run new`. */
export function isUnwritten(text: string): boolean {
  return text.search(NOTE) >= 0;
}

/** Every note that is still to be replaced, at its place. */
export function listUnwritten(text: string): Problem[] {
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(NOTE)].map(({ 1: note = '', index }) => ({
      message: `Not written yet. Write ${note.trim()}`,
      line: i + 1,
      column: index + 1,
    })),
  );
}
