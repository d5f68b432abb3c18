import type { Amount } from './amount.ts';
import { formatNumber, formatRate } from './amount-format.ts';
import type { Measure } from './measure.ts';

/** An amount that the reader filled in, with the words around it. */
export interface Fact extends Amount {
  key: string;
  measure: Measure;
  label: string;
  /** The reader's own number, with the unit of its field where they typed none: `99.95 %`, `7 engineers`. */
  said: string;
}

/** The period over which an availability counts: the reader's SLO window, or 30 days where no blank asks for one. */
export interface SloWindow {
  seconds: number;
  /** As in `28 days` or `a calendar month of 30 days`. */
  name: string;
  isChosen: boolean;
}

/** A publication that a formula is from. */
export interface Publication {
  title: string;
  url: string;
}

/** The sentence that states a derived number, and its arithmetic. */
export interface DerivedSentence {
  /** Whether there is something to say; without it there is. */
  when?: boolean;
  text: string;
  working: string;
}

/** The measures that a formula computes with, by the names its facts get; of a list the first that is filled in. */
type Measures = Readonly<Record<string, Measure | readonly Measure[]>>;

/** A formula but for its calculation. */
interface About<Needs extends Measures, Takes extends Measures> {
  /** Never changes: drafts remember the derived numbers that their reader switched off. */
  id: string;
  title: string;
  needs: Needs;
  /** Measures that are used if they are filled in. */
  takes?: Takes;
  /** Measures whose blanks have to be empty. */
  unless?: readonly Measure[];
  /** The slug of a constraint that has to be chosen. */
  constraint?: string;
  source?: Publication;
  isContradiction?: true;
  /** Whether a needed amount may be 0; without it, formulas can divide by what they need. */
  allowsZero?: true;
  /** Whether it counts over the SLO window, and is absent where that cannot be read. */
  usesWindow?: true;
}

/** How a number is derived from facts, and when. */
export interface Formula extends About<Measures, Measures> {
  derive(facts: Readonly<Record<string, Fact>>, window: SloWindow): DerivedSentence;
}

/** Declares a formula. `derive` gets the facts by the names in `needs` and `takes`. */
export function defineFormula<const Needs extends Measures, const Takes extends Measures = Record<never, never>>(
  about: About<Needs, Takes>,
  derive: (facts: { [name in keyof Needs]: Fact } & { [name in keyof Takes]?: Fact }, window: SloWindow) => DerivedSentence,
): Formula {
  // The facts of a formula are those of its own measures: see `applyFormula`.
  return { ...about, derive: derive as Formula['derive'] };
}

/** Declares the contradiction of two amounts that cannot be in this order, such as a limit below the peak. `write` gets both as typed. */
export function defineConflict(
  id: string,
  title: string,
  [one, order, other]: readonly [Measure, '<' | '>', Measure],
  write: (one: string, other: string) => string,
): Formula {
  return defineFormula({ id, title, needs: { one, other }, isContradiction: true }, (facts) => ({
    when: order === '<' ? facts.one.value < facts.other.value : facts.one.value > facts.other.value,
    text: write(facts.one.said, facts.other.said),
    working: `${facts.one.said} ${order} ${facts.other.said}`,
  }));
}

/** The words for the things that a rate counts: `requests`, `queries`. */
export function nameThings({ noun }: Fact): string {
  return /^(?:req)?$/i.test(noun) ? 'requests' : noun;
}

/** A rate of the things that a fact counts. */
export function rateLike(fact: Fact, rate: number): string {
  return formatRate(rate, fact.noun || 'req');
}

/** A sum in the currency of a fact. */
export function sumLike({ currency }: Fact, sum: number): string {
  return `${formatNumber(sum)} ${currency}`;
}

/** Figures that are derived from each other are rounded: only those further apart than this factor disagree. */
export const ROUNDING = 1.1;
