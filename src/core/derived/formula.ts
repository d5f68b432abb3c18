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
interface DerivedSentence {
  /** Whether there is something to say; without it there is. */
  when?: boolean;
  text: string;
  working: string;
}

/** A measure to compute with, the first of several that is filled in, or with `?` one that is used if it is filled in. */
type Need = Measure | readonly Measure[] | `${Measure}?`;

/** A formula but for what it computes with. */
interface About {
  /** Never changes: drafts remember the derived numbers that their reader switched off. */
  id: string;
  title: string;
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

type FactsOf<Needs extends readonly Need[]> = { [place in keyof Needs]: Needs[place] extends `${string}?` ? Fact | undefined : Fact };

/** How a number is derived from facts, and when. */
export interface Formula extends About {
  needs: readonly { measures: readonly Measure[]; isOptional: boolean }[];
  /** `facts` are in the order of `needs`. */
  derive(facts: readonly (Fact | undefined)[], window: SloWindow): DerivedSentence;
}

/** Declares a formula: what it needs, and what it says of these facts. */
export function defineFormula<const Needs extends readonly Need[]>(
  about: About,
  needs: Needs,
  derive: (facts: FactsOf<Needs>, window: SloWindow) => DerivedSentence,
): Formula {
  // It is given a fact for each of its needs: see `applyFormula`.
  return { ...about, needs: needs.map(readNeed), derive: derive as Formula['derive'] };
}

function readNeed(need: Need): Formula['needs'][number] {
  if (typeof need !== 'string') return { measures: need, isOptional: false };
  // A measure's name holds no `?`.
  return { measures: [need.replace('?', '') as Measure], isOptional: need.endsWith('?') };
}

/** Declares the contradiction of two amounts that cannot be in this order, such as a limit below the peak. `write` gets both as typed. */
export function defineConflict(
  id: string,
  title: string,
  [first, order, second]: readonly [Measure, '<' | '>', Measure],
  write: (one: string, other: string) => Pick<DerivedSentence, 'text'>,
): Formula {
  return defineFormula({ id, title, isContradiction: true }, [first, second], ([one, other]) => ({
    when: order === '<' ? one.value < other.value : one.value > other.value,
    ...write(one.said, other.said),
    working: `${one.said} ${order} ${other.said}`,
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
