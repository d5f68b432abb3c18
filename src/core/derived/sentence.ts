import type { Amount } from './amount.ts';
import { formatExact, formatFlow, formatNumber, formatRate, formatShare, formatSize, formatTime } from './amount-format.ts';
import type { Measure } from './measure.ts';
import { MONTH } from './unit.ts';

/** An amount that the reader filled in, with the words around it. */
export interface Fact extends Amount {
  key: string;
  measure: Measure;
  label: string;
  /** The reader's own figure, with the unit of its field where they typed none: `99.95 %`, `7 engineers`. */
  said: string;
}

/** Slots for the next result. A rate takes the noun, a sum the currency of the fact whose number follows. */
const RESULTS: Record<string, (result: number, fact: Fact | undefined) => string> = {
  number: formatNumber,
  share: formatShare,
  time: formatTime,
  size: formatSize,
  flow: formatFlow,
  rate: (result, fact) => formatRate(result, fact?.noun || 'req'),
  sum: (result, fact) => `${formatNumber(result)} ${fact?.currency}`,
};

/** Slots for a fact. */
const FACTS: Record<string, (fact: Fact) => string> = {
  '': ({ said }) => said,
  named: ({ label, said }) => `${label} ${said}`,
  amount: ({ value }) => formatExact(value),
  month: ({ value }) => formatNumber(value * MONTH),
  things: ({ noun }) => (/^(?:req)?$/i.test(noun) ? 'requests' : noun),
};

/**
 * Puts facts and results into a sentence: `{0}` is the figure of a fact as typed, `{named 0}` with its label, `{amount 0}` in its base
 * unit, `{month 0}` what a rate comes to in a month, `{things 0}` what it counts; `{size}`, `{rate 0}` … print the next result.
 * `[2|…]` stands only with fact 2, `[!2|…]` only without it.
 */
export function fillSlots(sentence: string, facts: readonly (Fact | undefined)[], results: readonly number[]): string {
  let next = 0;
  return sentence
    .replaceAll(/\[(!?)(\d)\|([^\]]*)\]/g, (_, not, place, part) => ((facts[place] === undefined) === (not !== '') ? part : ''))
    .replaceAll(/\{([a-z]*) ?(\d?)\}/g, (_, kind, place) => {
      const fact = facts[place];
      const print = RESULTS[kind];
      if (print !== undefined) return print(results[next++] ?? Number.NaN, fact);
      return fact === undefined ? '' : (FACTS[kind]?.(fact) ?? '');
    });
}

/** The derivation of a result: its working with the names of the measures in place of their figures. */
export function nameMeasures(working: string, facts: readonly (Fact | undefined)[]): string {
  return fillSlots(
    working.replaceAll(/\{[a-z]* ?(\d)\}/g, '{$1}'),
    facts.map((fact) => fact && { ...fact, said: fact.measure.replaceAll('_', ' ') }),
    [],
  );
}
