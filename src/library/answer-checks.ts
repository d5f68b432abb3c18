import { parseAnswer } from '../follow-up/answer.ts';
import { checkAnswer, type DeliverableCheck } from '../follow-up/detection.ts';
import { removeRanges } from '../follow-up/range.ts';
import type { CheckedDeliverable } from '../follow-up/sections.ts';
import type { Placeholder } from '../prompt/placeholder.ts';
import type { Deliverable } from './schema.ts';

/** What detection needs to know of a prompt. */
export interface CheckedPrompt {
  deliverables: readonly Deliverable[];
  placeholders: readonly Placeholder[];
}

/** The deliverables of a prompt that say how they are recognised. */
export function listChecked({ deliverables }: CheckedPrompt): CheckedDeliverable[] {
  return deliverables.flatMap(({ id, label, detect }) => (detect === undefined ? [] : [{ id, label, detect }]));
}

/** Checks a prompt's sample answer, which answers the prompt filled with its examples. */
export function checkSample(prompt: CheckedPrompt, sample: string): DeliverableCheck[] {
  const examples = new Map(prompt.placeholders.map(({ id, example }) => [id, example]));
  return checkAnswer(parseAnswer(sample), listChecked(prompt), examples);
}

/** A deliverable taken out of a sample answer, and what was then found otherwise than it should: it missing, all others there. */
export interface Removal {
  id: string;
  wrong: readonly DeliverableCheck[];
}

/** Takes each deliverable out of a sample answer in turn. */
export function checkRemovals(prompt: CheckedPrompt, sample: string): Removal[] {
  const { text } = parseAnswer(sample);
  return checkSample(prompt, sample).map(({ id, ranges }) => {
    const rest = checkSample(prompt, removeRanges(text, ranges));
    return { id, wrong: rest.filter((check) => check.status !== (check.id === id ? 'missing' : 'there')) };
  });
}
