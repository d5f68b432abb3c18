import type { Placeholder } from './placeholder.ts';
import type { Part } from './template.ts';

/** A parsed template and the placeholders it uses. */
export interface Fillable {
  parts: readonly Part[];
  placeholders: readonly Placeholder[];
}

/** One entry of the library, as far as filling it in goes. */
export interface Prompt extends Fillable {
  slug: string;
  /** The id of the placeholder that names what is being designed; a follow-up carries its value. */
  subject: string;
}

/** A short text that can be added to any prompt, with placeholders of its own. */
export interface Constraint extends Fillable {
  slug: string;
  /** Its place among the constraints, the same in every prompt. */
  number: number;
  title: string;
  /** Constraints that pull against this one, and how. A pair is declared on one side only. */
  conflicts: readonly Conflict[];
}

interface Conflict {
  /** The slug of the other constraint. */
  with: string;
  reason: string;
}

/** The key of a constraint's placeholder among the values of a draft. */
export function keyOfConstraint(slug: string, id: string): string {
  return `${slug}.${id}`;
}

/** Two chosen constraints that pull against each other, in the order of their numbers. */
export interface Tension {
  first: Constraint;
  second: Constraint;
  reason: string;
}

/** The pairs among `chosen` that are declared to conflict, in the order of their numbers. */
export function findTensions(chosen: readonly Constraint[]): Tension[] {
  const ordered = [...chosen].sort((a, b) => a.number - b.number);
  return ordered.flatMap((first, i) =>
    ordered.slice(i + 1).flatMap((second) => {
      const conflict =
        first.conflicts.find((candidate) => candidate.with === second.slug) ??
        second.conflicts.find((candidate) => candidate.with === first.slug);
      return conflict === undefined ? [] : [{ first, second, reason: conflict.reason }];
    }),
  );
}
