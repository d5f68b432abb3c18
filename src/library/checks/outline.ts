import type { Problem } from '../../core/prompt/problem.ts';
import type { Body } from '../content/body.ts';
import { at } from './place.ts';

/** Every heading of the second level that a text should have and has not, at the line above which it belongs. */
export function checkHeadings(what: string, expected: readonly string[], { headings, lastLine, isWhole }: Body): Problem[] {
  if (!isWhole) return [];
  const lineOf = (title: string): number | undefined => headings.find(({ depth, text }) => depth === 2 && text === title)?.line;
  return expected.flatMap((title, i) => {
    if (lineOf(title) !== undefined) return [];
    const next = expected.slice(i + 1).flatMap((later) => lineOf(later) ?? [])[0];
    return [
      at(next ?? lastLine, `${what} lacks the heading "## ${title}". Add it ${next === undefined ? 'at the end' : 'above this line'}.`),
    ];
  });
}
