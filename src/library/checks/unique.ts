import type { FileProblem } from '../content/problems.ts';
import type { Entry } from './entries.ts';
import { atPath } from './place.ts';

/** Texts of one field that an earlier file has too: pages are told apart by them in tabs and in search results. */
export function checkUnique<Field extends string>(field: Field, entries: readonly Entry<Record<Field, string>>[]): FileProblem[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    const text = entry.matter.data?.[field];
    if (text === undefined) return [];
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, entry.path);
    return earlier === undefined
      ? []
      : [{ path: entry.path, ...atPath(entry, [field], `${earlier} has the same ${field}. Write another.`) }];
  });
}
