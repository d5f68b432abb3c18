import { compose, printLines } from '../prompt/compose.ts';
import type { Fillable } from '../prompt/prompt.ts';
import type { Values } from '../prompt/value.ts';

/** A prompt to be sent after an answer, whose blanks the site fills in. */
export interface FollowUp extends Fillable {
  slug: string;
  title: string;
  summary: string;
}

/** The text of a follow-up with its blanks filled in, byte for byte; an open blank shows its hint. */
export function printFollowUp(followUp: Fillable, values: Values): string {
  return printLines(compose(followUp, { values, treatment: 'keep', constraints: new Set() }, []));
}
