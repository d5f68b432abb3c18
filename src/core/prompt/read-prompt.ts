import type { DerivedNumber, DerivedNumbers } from '../derived/derived.ts';
import { type BlankState, type Filling, fillBlanks, listBlanks, readBlank } from './blank.ts';
import { compose, listPlaceholders, printLines } from './compose.ts';
import { type Draft, mergeDrafts } from './draft.ts';
import type { Line } from './line.ts';
import type { Profile } from './profile.ts';
import type { Constraint, Fillable } from './prompt.ts';
import { checkValue, type Values } from './value.ts';

/** Everything that decides how a prompt reads. */
export interface PromptSources {
  /** The reader's own values and choices. */
  typed: Draft;
  /** The draft of a link that fills the prompt and is not accepted yet. */
  link?: Draft | undefined;
  /** The profile in use. */
  profile?: Profile | undefined;
  /** The constraints of the library, as far as they are loaded. */
  constraints?: readonly Constraint[];
  /** Computes derived numbers from filled blanks and the slugs of the chosen constraints; undefined while it is not loaded. */
  derive?: ((blanks: readonly BlankState[], constraints: ReadonlySet<string>) => DerivedNumbers) | undefined;
}

/** A filled blank with reasons to look at its value again, in sentences. */
interface Warning {
  key: string;
  label: string;
  messages: readonly string[];
}

/** A prompt as one reader finds it. */
export interface ReadPrompt {
  /** The draft as shown, with the values of every source and without constraints that the library does not have. */
  draft: Draft;
  /** The blanks of the text, each once, in the order of the text. */
  blanks: readonly BlankState[];
  filling: Filling;
  derived: DerivedNumbers;
  /** Whether something is filled in that numbers can be derived from, which needs `derive`. */
  isDerivable: boolean;
  lines: readonly Line[];
  /** The one text that is shown, copied, shared and exported. */
  text: string;
  warnings: readonly Warning[];
  /** The slugs of all chosen constraints, those that the library does not have or that are not loaded yet among them. */
  chosen: ReadonlySet<string>;
  /** The content of the text, to be compared with its content later. */
  stated: { values: Values; constraints: ReadonlySet<string>; numbers: readonly DerivedNumber[] };
}

const NO_NUMBERS: DerivedNumbers = { numbers: [], refusals: [] };

/**
 * The one way from values to text: fills the blanks from what was typed, a link and the profile, derives numbers from them, and composes
 * the text. Pure; the same sources always give the same prompt. A constraint that the library does not have, or that is not loaded yet, is
 * left out of everything.
 */
export function readPrompt(prompt: Fillable, { typed, link, profile, constraints = [], derive }: PromptSources): ReadPrompt {
  const merged = link === undefined ? typed : mergeDrafts(typed, link);
  const chosen = constraints.filter(({ slug }) => merged.constraints.has(slug));
  const filling = fillBlanks(listBlanks(prompt, constraints), { typed: typed.values, link: link?.values, profile: profile?.values });
  const draft = { ...merged, constraints: new Set(chosen.map(({ slug }) => slug)), values: filling.values };

  const measured = listBlanks(prompt, chosen)
    .filter(({ placeholder }) => placeholder.measure !== undefined)
    .map((blank) => readBlank(blank, filling, profile));
  const derived = derive?.(measured, draft.constraints) ?? NO_NUMBERS;

  const lines = compose(prompt, draft, chosen, derived.numbers);
  const blanks = listPlaceholders(lines).map((blank) => readBlank(blank, filling, profile));
  return {
    draft,
    blanks,
    filling,
    derived,
    isDerivable: measured.some(({ value }) => value !== ''),
    lines,
    text: printLines(lines),
    warnings: blanks.flatMap(findWarning),
    chosen: merged.constraints,
    stated: {
      values: filling.values,
      constraints: draft.constraints,
      numbers: derived.numbers.filter(({ id }) => !draft.omitted?.has(id)),
    },
  };
}

/** How many blanks are filled. */
export function countFilled(blanks: readonly BlankState[]): number {
  return blanks.filter(({ value }) => value !== '').length;
}

function findWarning({ key, placeholder, value }: BlankState): Warning[] {
  const messages = checkValue(placeholder, value);
  return messages.length === 0 ? [] : [{ key, label: placeholder.label, messages }];
}
