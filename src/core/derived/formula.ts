import type { Measure } from './measure.ts';

/** What a formula is from: a publication, or its derivation in a line. */
export interface Source {
  title: string;
  url?: string | undefined;
}

/**
 * How a given is computed from amounts, and when. `text` and `working` hold slots for the facts, numbered from 0 in the order of `needs`
 * and `takes`, and for the results: see `fillSlots` of `sentence.ts`.
 */
export interface Formula {
  /** Stable for ever: drafts remember which givens their reader switched off. */
  id: string;
  title: string;
  /** The measures that must be there; of a list the first that is. */
  needs: readonly (Measure | readonly Measure[])[];
  /** Measures that are used if they are there. */
  takes?: readonly Measure[];
  /** Measures beside which the formula has nothing to say. */
  unless?: readonly Measure[];
  /** The slug of a constraint that has to be chosen. */
  constraint?: string;
  text: string;
  working: string;
  /** Where it was published; without one, `working` in the names of the measures is the source. */
  source?: Source;
  isContradiction?: true;
  /** Whether a needed amount may be 0; without it, formulas can divide by what they need. */
  allowsZero?: true;
  /** Gets the amounts in their base units, NaN for a taken one that is missing; gives the results, or undefined for nothing to say. */
  compute(...amounts: number[]): readonly number[] | undefined;
}

/** The results if a condition holds. */
export function when(condition: boolean, ...results: number[]): readonly number[] | undefined {
  return condition ? results : undefined;
}
