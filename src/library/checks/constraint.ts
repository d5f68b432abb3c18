import type { Problem } from '../../core/prompt/problem.ts';
import type { ConstraintMatter } from '../schema/constraint.ts';
import type { Entry } from './entries.ts';
import { WORDS } from './length.ts';
import { atPath } from './place.ts';
import { checkSlug } from './reference.ts';
import { checkTemplate } from './template.ts';

/** Every problem of a constraint that can be found without the other files. */
export function checkConstraint(entry: Entry<ConstraintMatter>): Problem[] {
  return checkTemplate(entry, WORDS.constraint);
}

/** Conflicts with constraints that do not exist, and those declared in the file with the higher number or twice. */
export function checkConflicts(entry: Entry<ConstraintMatter>, constraints: readonly Entry<ConstraintMatter>[]): Problem[] {
  const slugs = constraints.map(({ slug }) => slug);
  const conflicts = entry.matter.data?.conflicts ?? [];
  return conflicts.flatMap((conflict, c) => {
    const path = ['conflicts', c, 'with'];
    const unknown = checkSlug(entry.slug, conflict.with, slugs);
    if (unknown.length > 0) return unknown.map((message) => atPath(entry, path, message));
    if (conflicts.findIndex((other) => other.with === conflict.with) < c)
      return [atPath(entry, path, `The conflict with "${conflict.with}" is declared above already. Remove one of the two.`)];
    const other = constraints.find(({ slug }) => slug === conflict.with)?.matter.data;
    return other === undefined || other.number > (entry.matter.data?.number ?? 0)
      ? []
      : [atPath(entry, path, `The conflict with "${conflict.with}" belongs in that file, whose number is lower. Move it there.`)];
  });
}
