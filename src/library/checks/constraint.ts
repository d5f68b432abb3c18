import type { Problem } from '../../core/prompt/problem.ts';
import type { ConstraintMatter } from '../schema/constraint.ts';
import { atPath, type Entry } from './entry.ts';
import { checkSlug } from './reference.ts';

/** Conflicts with constraints that do not exist, and those declared in the file with the higher number or twice. */
export function checkConflicts(entry: Entry<ConstraintMatter>, constraints: readonly Entry<ConstraintMatter>[]): Problem[] {
  const conflicts = entry.matter.data?.conflicts ?? [];
  const describe = (slug: string, c: number): string[] => {
    const constraint = constraints.find((candidate) => candidate.slug === slug);
    if (constraint === undefined || slug === entry.slug)
      return checkSlug(
        entry.slug,
        slug,
        constraints.map((known) => known.slug),
      );
    if (conflicts.findIndex((conflict) => conflict.with === slug) < c)
      return [`The conflict with "${slug}" is declared above already. Remove one of the two.`];
    const { number = Number.POSITIVE_INFINITY } = constraint.matter.data ?? {};
    const isHigher = number > (entry.matter.data?.number ?? 0);
    return isHigher ? [] : [`The conflict with "${slug}" belongs in that file, whose number is lower. Move it there.`];
  };
  return conflicts.flatMap((conflict, c) => describe(conflict.with, c).map((message) => atPath(entry, ['conflicts', c, 'with'], message)));
}
