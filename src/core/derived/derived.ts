import type { Placeholder } from '../prompt/placeholder.ts';
import { type Amount, parseAmount } from './amount.ts';
import type { Formula, Source } from './formula.ts';
import { AVAILABILITY_FORMULAS } from './formulas-availability.ts';
import { CALL_FORMULAS } from './formulas-calls.ts';
import { COST_FORMULAS } from './formulas-cost.ts';
import { DATA_FORMULAS } from './formulas-data.ts';
import { LOAD_FORMULAS } from './formulas-load.ts';
import { PEOPLE_FORMULAS } from './formulas-people.ts';
import { isMeasure, MEASURES, type Measure } from './measure.ts';
import { type Fact, fillSlots, nameMeasures } from './sentence.ts';

/** A fact computed from what is filled in. */
export interface DerivedNumber {
  /** Stable for ever: readers' drafts remember which they switched off. */
  id: string;
  /** A short name for a list, as "Allowed downtime". */
  title: string;
  /** The line as it stands in the prompt, a full sentence without "- ". */
  text: string;
  /** The arithmetic, as "(1 − 0.9995) × 30 × 24 × 60 min". */
  working: string;
  source: Source;
  isContradiction: boolean;
  /** The keys of the values it is computed from. */
  keys: readonly string[];
}

/** A value that looks like a figure and cannot be used, and why. */
export interface Refusal {
  key: string;
  label: string;
  message: string;
}

/** Every formula, in the order of givens. */
export const FORMULAS: readonly Formula[] = [
  ...AVAILABILITY_FORMULAS,
  ...LOAD_FORMULAS,
  ...DATA_FORMULAS,
  ...CALL_FORMULAS,
  ...COST_FORMULAS,
  ...PEOPLE_FORMULAS,
];

/**
 * What follows from the values of a composed prompt, and the values that look like figures but cannot be used. `constraints` are the slugs
 * of those chosen. The same values always give the same givens in the same order.
 */
export function computeDerived(
  blanks: readonly { key: string; placeholder: Placeholder; value: string }[],
  constraints: ReadonlySet<string>,
): { givens: readonly DerivedNumber[]; refusals: readonly Refusal[] } {
  const facts: Fact[] = [];
  const refusals: Refusal[] = [];
  for (const { key, placeholder, value } of blanks) {
    const { measure = '', label } = placeholder;
    if (!isMeasure(measure)) continue;
    const reading = parseAmount(value, measure, placeholder.example);
    if (reading.type === 'amount') facts.push(toFact(reading, key, measure, placeholder, value.trim()));
    if (reading.type === 'refusal') refusals.push({ key, label, message: reading.message });
  }
  const byMeasure = Map.groupBy(facts, ({ measure }) => measure);
  const disagreements = [...byMeasure.values()].flatMap(findDisagreement);
  const first = new Map([...byMeasure].flatMap(([measure, [fact]]) => (fact === undefined ? [] : [[measure, fact] as const])));
  return { givens: [...disagreements, ...FORMULAS.flatMap((formula) => applyFormula(formula, first, constraints))], refusals };
}

function toFact(amount: Amount, key: string, measure: Measure, placeholder: Placeholder, text: string): Fact {
  const unit = placeholder.kind === 'number' && amount.noun === '' ? (placeholder.unit ?? '') : '';
  return { ...amount, key, measure, label: placeholder.label, noun: amount.noun || unit, said: unit === '' ? text : `${text} ${unit}` };
}

/** Blanks of one measure ask for one fact: that they were answered differently is itself worth saying. */
function findDisagreement([first, ...others]: readonly Fact[]): DerivedNumber[] {
  const other = others.find(({ value, currency }) => value !== first?.value || currency !== first.currency);
  if (first === undefined || other === undefined) return [];
  return [
    {
      id: `disagreement-${first.measure.replaceAll('_', '-')}`,
      title: 'Two answers',
      text: `“${first.label}” says ${first.said} and “${other.label}” says ${other.said}: decide which of the two holds.`,
      working: `${first.said} ≠ ${other.said}`,
      source: { title: 'two blanks that ask for the same fact' },
      isContradiction: true,
      keys: [first, ...others].map(({ key }) => key),
    },
  ];
}

/** The given of a formula, or none: an amount is missing, is 0, is not in the measure's own dimension, or in another currency. */
function applyFormula(formula: Formula, facts: ReadonlyMap<Measure, Fact>, constraints: ReadonlySet<string>): DerivedNumber[] {
  const { id, title, needs, takes = [], unless = [], constraint, working, isContradiction = false } = formula;
  const find = (measure: Measure): Fact | undefined => {
    const fact = facts.get(measure);
    const isUsable = fact?.dimension === MEASURES[measure][0] && (fact.value > 0 || formula.allowsZero);
    return isUsable ? fact : undefined;
  };
  const needed = needs.map((need) =>
    [need]
      .flat()
      .map(find)
      .find((fact) => fact !== undefined),
  );
  const all = [...needed, ...takes.map(find)];
  const used = all.filter((fact) => fact !== undefined);
  const currencies = new Set(used.map(({ currency }) => currency).filter((currency) => currency !== ''));
  const isMissing = needed.includes(undefined) || (constraint !== undefined && !constraints.has(constraint));
  if (isMissing || currencies.size > 1 || unless.some((measure) => facts.has(measure))) return [];
  const results = formula.compute(...all.map((fact) => fact?.value ?? Number.NaN));
  if (results === undefined) return [];
  return [
    {
      id,
      title,
      text: fillSlots(formula.text, all, results),
      working: fillSlots(working, all, results),
      source: formula.source ?? { title: nameMeasures(working, all) },
      isContradiction,
      keys: used.map(({ key }) => key),
    },
  ];
}
