import { findHiddenCharacters } from '../../core/prompt/hidden-characters.ts';
import type { Problem } from '../../core/prompt/problem.ts';

/** Every hidden character of a file, at its place. */
export function refuseHidden(text: string): Problem[] {
  return findHiddenCharacters(text).map(({ offset, codePoint, name }) => {
    const before = text.slice(0, offset).split('\n');
    return {
      message: `The hidden character ${codePoint} (${name}) is here. Remove it.`,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
  });
}
