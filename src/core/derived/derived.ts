import type { Placeholder } from '../prompt/placeholder.ts';
import { checkValue } from '../prompt/value.ts';
import { type Amount, parseAmount } from './amount.ts';
import type { Fact, Formula, Publication, SloWindow } from './formula.ts';
import { AVAILABILITY_FORMULAS } from './formulas/availability.ts';
import { CALL_FORMULAS } from './formulas/calls.ts';
import { COST_FORMULAS } from './formulas/cost.ts';
import { DATA_FORMULAS } from './formulas/data.ts';
import { EVENT_FORMULAS } from './formulas/events.ts';
import { LIMIT_FORMULAS } from './formulas/limits.ts';
import { LOAD_FORMULAS } from './formulas/load.ts';
import { PEOPLE_FORMULAS } from './formulas/people.ts';
import { isMeasure, MEASURES, type Measure } from './measure.ts';
import { DEFAULT_WINDOW, parseSloWindow } from './slo-window.ts';

/** A number computed from the reader's own, or two of theirs that disagree. */
export interface DerivedNumber {
  /** Never changes: drafts remember the derived numbers that their reader switched off. */
  id: string;
  /** A short name for a list, as "Allowed downtime". */
  title: string;
  /** Its line in the prompt, a full sentence without "- ". */
  text: string;
  /** The arithmetic, as "(1 − 0.9995) × 30 × 24 × 60 min". */
  working: string;
  /** The publication that the formula is from, if it is from one. */
  source?: Publication | undefined;
  isContradiction: boolean;
  /** The keys of the values it is computed from. */
  keys: readonly string[];
}

/** A value that begins with a number and cannot be used, and why. */
interface Refusal {
  key: string;
  label: string;
  message: string;
}

/** The numbers that follow from what is filled in, and the values that look like figures and cannot be used. */
export interface DerivedNumbers {
  numbers: readonly DerivedNumber[];
  refusals: readonly Refusal[];
}

/** Every formula, in the order of derived numbers. */
export const FORMULAS: readonly Formula[] = [
  ...AVAILABILITY_FORMULAS,
  ...LOAD_FORMULAS,
  ...LIMIT_FORMULAS,
  ...EVENT_FORMULAS,
  ...DATA_FORMULAS,
  ...CALL_FORMULAS,
  ...COST_FORMULAS,
  ...PEOPLE_FORMULAS,
];

/** The facts that formulas can use. */
interface Facts {
  /** The measures that are filled in, even if their blanks disagree. */
  stated: ReadonlySet<Measure>;
  byMeasure: ReadonlyMap<Measure, Fact>;
  /** Undefined where the window that the reader chose cannot be read. */
  window: SloWindow | undefined;
  constraints: ReadonlySet<string>;
}

/**
 * Computes what follows from the values of a composed prompt, and lists the values that begin with a number but cannot be used. A value that
 * `checkValue` warns of is not used either, and not listed again. `constraints` are the slugs of those chosen. The same values always give
 * the same numbers in the same order.
 */
export function computeDerived(
  blanks: readonly { key: string; placeholder: Placeholder; value: string }[],
  constraints: ReadonlySet<string>,
): DerivedNumbers {
  const read: Fact[] = [];
  const refusals: Refusal[] = [];
  let window: SloWindow | undefined = DEFAULT_WINDOW;
  for (const { key, placeholder, value } of blanks) {
    const { measure = '', label, example } = placeholder;
    if (!isMeasure(measure) || value.trim() === '') continue;
    if (measure === 'slo_window') window = undefined;
    if (checkValue(placeholder, value).length > 0) continue;
    const reading = measure === 'slo_window' ? parseSloWindow(value, example) : parseAmount(value, measure, example);
    if ('name' in reading) window = reading.seconds > 0 ? reading : undefined;
    else if (reading.type === 'amount') read.push(toFact(reading, key, measure, placeholder, value.trim()));
    else if (reading.type === 'refusal') refusals.push({ key, label, message: reading.message });
  }
  const groups = [...new Set(read.map(({ measure }) => measure))].map((measure) => read.filter((fact) => fact.measure === measure));
  const disagreements = groups.flatMap(findDisagreement);
  const facts: Facts = {
    stated: new Set(read.map(({ measure }) => measure)),
    // Of two numbers that disagree neither is chosen.
    byMeasure: new Map(
      groups.flatMap((group) => (findDisagreement(group).length > 0 ? [] : group.slice(0, 1).map((fact) => [fact.measure, fact]))),
    ),
    window,
    constraints,
  };
  return { numbers: [...disagreements, ...FORMULAS.flatMap((formula) => applyFormula(formula, facts))], refusals };
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
      isContradiction: true,
      keys: [first, ...others].map(({ key }) => key),
    },
  ];
}

/** The number that a formula derives, or none: an amount is missing, is 0, is not in the measure's own dimension, or in another currency. */
function applyFormula(formula: Formula, { stated, byMeasure, window, constraints }: Facts): DerivedNumber[] {
  const { id, title, needs, unless = [], constraint, source, isContradiction = false, allowsZero = false, usesWindow = false } = formula;
  const facts = needs.map(({ measures }) =>
    measures
      .map((measure) => byMeasure.get(measure))
      .find((fact) => fact?.dimension === MEASURES[fact?.measure ?? 'users'][0] && (fact.value > 0 || allowsZero)),
  );
  const used = facts.filter((fact) => fact !== undefined);
  const currencies = new Set(used.map(({ currency }) => currency).filter((currency) => currency !== ''));
  const isMissing =
    needs.some(({ isOptional }, i) => !isOptional && facts[i] === undefined) || (constraint !== undefined && !constraints.has(constraint));
  if (isMissing || currencies.size > 1 || unless.some((measure) => stated.has(measure)) || (usesWindow && window === undefined)) return [];
  const { when = true, text, working } = formula.derive(facts, window ?? DEFAULT_WINDOW);
  return when ? [{ id, title, text, working, source, isContradiction, keys: used.map(({ key }) => key) }] : [];
}
