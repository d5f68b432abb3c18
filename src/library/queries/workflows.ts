import { type CollectionEntry, getCollection } from 'astro:content';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { makeOnce } from '../memo.ts';
import type { Deliverable } from '../schema/prompt.ts';
import { findKnown } from './lookup.ts';
import { findPrompt, type LibraryPrompt } from './prompts.ts';

/** A workflow with everything its pages show. */
export type LibraryWorkflow = Omit<CollectionEntry<'workflows'>['data'], 'steps'> & {
  slug: string;
  steps: readonly WorkflowStep[];
  entry: CollectionEntry<'workflows'>;
};

type DeclaredStep = CollectionEntry<'workflows'>['data']['steps'][number];

export interface WorkflowStep extends Omit<DeclaredStep, 'prompt' | 'hands_on'> {
  /** Its place in the workflow, counted from 1. */
  place: number;
  prompt: LibraryPrompt;
  handsOn: readonly Handover[];
}

/** Deliverables that a step hands on to a later one: into which placeholder, at which place, and the prompt that is sent there. */
interface Handover {
  deliverables: readonly Deliverable[];
  into: Placeholder;
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
  const steps = await Promise.all(
    entry.data.steps.map(async (step, i) => ({ ...step, place: i + 1, prompt: await findPrompt(step.prompt) })),
  );
  const findHandover = (step: (typeof steps)[number], { deliverables, to, into, how }: DeclaredStep['hands_on'][number]): Handover => {
    const { place, prompt } = findKnown(steps, to ?? steps[step.place]?.id ?? '', 'step');
    return {
      deliverables: deliverables.map((id) => findKnown(step.prompt.deliverables, id, 'deliverable')),
      into: findKnown(prompt.placeholders, into, 'placeholder'),
      place,
      prompt,
      how,
    };
  };
  return {
    ...entry.data,
    slug: entry.id,
    entry,
    steps: steps.map((step) => ({ ...step, handsOn: step.hands_on.map((handover) => findHandover(step, handover)) })),
  };
}
