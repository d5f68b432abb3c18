import { type CollectionEntry, getCollection } from 'astro:content';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { makeOnce } from '../memo.ts';
import type { Deliverable } from '../schema/prompt.ts';
import { findKnown } from './lookup.ts';
import { findPrompt, type LibraryPrompt } from './prompts.ts';

/** A workflow with everything its pages show. */
export interface LibraryWorkflow {
  slug: string;
  number: number;
  title: string;
  summary: string;
  steps: readonly WorkflowStep[];
  updated: Date;
  entry: CollectionEntry<'workflows'>;
}

export interface WorkflowStep {
  id: string;
  /** Its place in the workflow, counted from 1. */
  place: number;
  prompt: LibraryPrompt;
  why: string;
  doneWhen: string;
  handsOn: readonly Handover[];
}

/** Deliverables that a step hands on to a later one. */
interface Handover {
  deliverables: readonly Deliverable[];
  /** The placeholder that takes them. */
  into: Placeholder;
  /** The place of the step that takes them, and the prompt sent there. */
  place: number;
  prompt: LibraryPrompt;
  how: string;
}

/** A step that sends a prompt, in its workflow. */
export interface WorkflowUse {
  workflow: LibraryWorkflow;
  step: WorkflowStep;
}

/** All workflows, in the order of their numbers. */
export const listWorkflows: () => Promise<readonly LibraryWorkflow[]> = makeOnce(async () => {
  const entries = await getCollection('workflows');
  return (await Promise.all(entries.map(toWorkflow))).sort((a, b) => a.number - b.number);
});

const indexUses = makeOnce(async () => {
  const uses = (await listWorkflows()).flatMap((workflow) => workflow.steps.map((step) => ({ workflow, step })));
  return Map.groupBy(uses, ({ step }) => step.prompt.slug);
});

/** Every step that sends a prompt, workflow by workflow. */
export async function listWorkflowUses(prompt: string): Promise<readonly WorkflowUse[]> {
  return (await indexUses()).get(prompt) ?? [];
}

/** The prompts to go on with after an answer: those of later workflow steps, the nearest first, then related ones, each once. */
export async function listNextPrompts({ slug, related }: LibraryPrompt): Promise<LibraryPrompt[]> {
  const uses = await listWorkflowUses(slug);
  const later = uses
    .filter(({ workflow }, i) => uses[i - 1]?.workflow !== workflow)
    .flatMap(({ workflow, step: { place } }) =>
      workflow.steps.slice(place).map(({ prompt }, distance) => ({ slug: prompt.slug, distance })),
    );
  const slugs = new Set([...later.sort((a, b) => a.distance - b.distance).map((step) => step.slug), ...related]);
  slugs.delete(slug);
  return Promise.all([...slugs].map(findPrompt));
}

async function toWorkflow(entry: CollectionEntry<'workflows'>): Promise<LibraryWorkflow> {
  const { steps: declared, ...data } = entry.data;
  const steps = await Promise.all(declared.map(async (step, i) => ({ ...step, place: i + 1, prompt: await findPrompt(step.prompt) })));
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  return {
    ...data,
    slug: entry.id,
    entry,
    steps: steps.map(({ id, place, prompt, why, done_when: doneWhen, hands_on: handovers }) => ({
      id,
      place,
      prompt,
      why,
      doneWhen,
      handsOn: handovers.map(({ deliverables, to, into, how }) => {
        const taker = findKnown(stepOf, to ?? steps[place]?.id ?? '', 'step');
        const deliverableOf = new Map(prompt.deliverables.map((deliverable) => [deliverable.id, deliverable]));
        const placeholderOf = new Map(taker.prompt.placeholders.map((placeholder) => [placeholder.id, placeholder]));
        return {
          deliverables: deliverables.map((wanted) => findKnown(deliverableOf, wanted, 'deliverable')),
          into: findKnown(placeholderOf, into, 'placeholder'),
          place: taker.place,
          prompt: taker.prompt,
          how,
        };
      }),
    })),
  };
}
