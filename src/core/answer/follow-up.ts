import { compose, printLines } from '../prompt/compose.ts';
import type { Treatment } from '../prompt/draft.ts';
import type { Fillable } from '../prompt/prompt.ts';
import type { Values } from '../prompt/value.ts';

/** The blanks of each follow-up in `content/follow-ups`, by its slug. The site fills them in: the files have these and no others. */
export const FOLLOW_UP_BLANKS = {
  'what-if': ['system', 'changes'],
  'fill-gaps': ['system', 'missing'],
  'record-decisions': ['system'],
} as const satisfies Record<string, readonly string[]>;

/** A prompt to be sent after an answer, whose blanks the site fills in. */
export interface FollowUp extends Fillable {
  slug: string;
  title: string;
  summary: string;
}

/** The text of a follow-up with its blanks filled in, byte for byte; an open blank shows its hint unless its line is dropped. */
export function printFollowUp(followUp: Fillable, values: Values, treatment: Treatment = 'keep'): string {
  return printLines(compose(followUp, { values, treatment, constraints: new Set() }, []));
}
