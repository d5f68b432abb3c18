import type { FileProblem } from '../content/problems.ts';
import type { Entry } from './entries.ts';
import { atPath } from './place.ts';

/** Numbers that an earlier file has, each with the next free one. */
export function checkNumbers(entries: readonly Entry<{ number: number }>[]): FileProblem[] {
  const numbers = entries.flatMap(({ matter }) => matter.data?.number ?? []);
  return entries.flatMap((entry) => {
    const number = entry.matter.data?.number;
    const earlier = entries.find(({ matter }) => matter.data?.number === number);
    if (number === undefined || earlier === undefined || earlier === entry) return [];
    const message = `The number ${number} belongs to ${earlier.path}. Take ${Math.max(...numbers) + 1}, the next free one.`;
    return [{ path: entry.path, ...atPath(entry, ['number'], message) }];
  });
}
