import { type CollectionEntry, getCollection } from 'astro:content';
import type { Placeholder } from '../core/prompt/placeholder.ts';
import type { ProfileKeyGroup } from '../core/prompt/profile.ts';
import type { Constraint, Prompt } from '../core/prompt/prompt.ts';
import { parseTemplate } from '../core/prompt/template.ts';
import { readBody } from './body.ts';
import { profileKeyGroups } from './profile-keys.ts';
import type { Source } from './schema/deep-dive.ts';
import { type Deliverable, subjectOf } from './schema/prompt.ts';
import { categories, deliverableForms, hubs, type Term } from './vocabulary.ts';

/** A prompt with everything its pages show. */
export interface LibraryPrompt extends Prompt {
  number: number;
  title: string;
  summary: string;
  category: Term;
  deliverables: readonly Deliverable[];
  technologies: readonly string[];
  keywords: readonly string[];
  related: readonly string[];
  schematic?: { caption: string; flowchart: string } | undefined;
  updated: Date;
  /** The template as written, with `{{id}}`. */
  template: string;
  placeholders: readonly Placeholder[];
  entry: CollectionEntry<'prompts'>;
}

/** A constraint with everything the sheet shows of it. */
export interface LibraryConstraint extends Constraint {
  reason: string;
  template: string;
  updated: Date;
}

/** A follow-up as sheets take it. */
export interface LibraryFollowUp {
  slug: string;
  title: string;
  summary: string;
  template: string;
  placeholders: readonly Placeholder[];
}

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

/** What a step hands on to a later one. */
interface Handover {
  deliverables: readonly Deliverable[];
  /** The placeholder that takes them. */
  into: Placeholder;
  /** The place of the step that takes them, and the prompt sent there. */
  place: number;
  prompt: LibraryPrompt;
  how: string;
}

/** A deep dive with everything its pages show. */
export interface LibraryDeepDive {
  slug: string;
  number: number;
  title: string;
  hub: Term;
  summary: string;
  keywords: readonly string[];
  sources: readonly Source[];
  updated: Date;
  words: number;
  /** How long reading it takes, in minutes. */
  minutes: number;
  /** The slugs of the prompts that it links to, each once, in the order of the text. */
  prompts: readonly string[];
  /** The MDX below the front matter. */
  text: string;
  entry: CollectionEntry<'deepDives'>;
}

/** How many words a reader reads in a minute. */
const READING_SPEED = 220;

/** All prompts, in the order of their numbers. */
export async function listPrompts(): Promise<LibraryPrompt[]> {
  const entries = await getCollection('prompts');
  return entries.map(toPrompt).sort((a, b) => a.number - b.number);
}

/** All constraints, in the order of their numbers. */
export async function listConstraints(): Promise<LibraryConstraint[]> {
  const entries = await getCollection('constraints');
  return entries.map(toConstraint).sort((a, b) => a.number - b.number);
}

/** All workflows, in the order of their numbers. */
export async function listWorkflows(): Promise<LibraryWorkflow[]> {
  const prompts = await listPrompts();
  const entries = await getCollection('workflows');
  return entries.map((entry) => toWorkflow(entry, prompts)).sort((a, b) => a.number - b.number);
}

/** All deep dives, hub by hub in the order of the vocabulary, and by number within each. */
export async function listDeepDives(): Promise<LibraryDeepDive[]> {
  const entries = await getCollection('deepDives');
  return entries.map(toDeepDive).sort((a, b) => hubs.indexOf(a.hub) - hubs.indexOf(b.hub) || a.number - b.number);
}

/** The hubs of the deep dives, in their order. */
export function listHubs(): readonly Term[] {
  return hubs;
}

/** The prompt of a slug, which the content checks know is there. */
export async function findPrompt(slug: string): Promise<LibraryPrompt> {
  return find(await listPrompts(), (prompt) => prompt.slug === slug, `The prompt "${slug}"`);
}

/** The prompts to go on with after an answer: those of later workflow steps, the nearest first, then related ones, each once. */
export function listNextPrompts(
  { slug, related }: LibraryPrompt,
  prompts: readonly LibraryPrompt[],
  workflows: readonly LibraryWorkflow[],
): LibraryPrompt[] {
  const later = workflows.flatMap(({ steps }) => {
    const place = steps.findIndex(({ prompt }) => prompt.slug === slug);
    return place < 0 ? [] : steps.slice(place + 1).map((step, distance) => ({ slug: step.prompt.slug, distance }));
  });
  const slugs = new Set([...later.sort((a, b) => a.distance - b.distance).map((step) => step.slug), ...related]);
  slugs.delete(slug);
  return [...slugs].flatMap((wanted) => prompts.find((prompt) => prompt.slug === wanted) ?? []);
}

/** The follow-ups that sheets offer besides the critique. */
export async function listFollowUps(): Promise<LibraryFollowUp[]> {
  const entries = await getCollection('followUps');
  return entries.map((entry) => ({ ...entry.data, slug: entry.id, template: readTemplate(entry) }));
}

/** The pages of prose. */
export async function listPages(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages');
}

/** The keys of the profile in their groups, in the order they are shown. */
export function listProfileKeys(): readonly ProfileKeyGroup[] {
  return profileKeyGroups;
}

/** The forms of deliverables that at least one prompt asks for, in the order of the vocabulary. */
export function listFormsInUse(prompts: readonly LibraryPrompt[]): Term[] {
  return deliverableForms.filter(({ id }) => prompts.some(({ deliverables }) => deliverables.some(({ form }) => form === id)));
}

function toPrompt(entry: CollectionEntry<'prompts'>): LibraryPrompt {
  const category = categories.find(({ id }) => id === entry.data.category);
  if (category === undefined) throw new Error(`${entry.id}: no category "${entry.data.category}".`);
  const template = readTemplate(entry);
  return {
    ...entry.data,
    slug: entry.id,
    subject: subjectOf(entry.data),
    category,
    template,
    parts: parseTemplate(template).parts,
    entry,
  };
}

function toConstraint(entry: CollectionEntry<'constraints'>): LibraryConstraint {
  const template = readTemplate(entry);
  return { ...entry.data, slug: entry.id, template, parts: parseTemplate(template).parts };
}

function toWorkflow(entry: CollectionEntry<'workflows'>, prompts: readonly LibraryPrompt[]): LibraryWorkflow {
  const { steps: declared, ...data } = entry.data;
  const steps = declared.map((step, i) => ({
    ...step,
    place: i + 1,
    prompt: find(prompts, ({ slug }) => slug === step.prompt, `${entry.id}: the prompt "${step.prompt}"`),
  }));
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
        const taker = find(
          steps,
          (step) => (to === undefined ? step.place === place + 1 : step.id === to),
          `${entry.id}: the step "${to}"`,
        );
        return {
          deliverables: deliverables.map((wanted) =>
            find(prompt.deliverables, (deliverable) => deliverable.id === wanted, `${entry.id}: the deliverable "${wanted}"`),
          ),
          into: find(taker.prompt.placeholders, (placeholder) => placeholder.id === into, `${entry.id}: the placeholder "${into}"`),
          place: taker.place,
          prompt: taker.prompt,
          how,
        };
      }),
    })),
  };
}

function toDeepDive(entry: CollectionEntry<'deepDives'>): LibraryDeepDive {
  const text = entry.body ?? '';
  const { words, references } = readBody(text);
  return {
    ...entry.data,
    slug: entry.id,
    hub: find(hubs, ({ id }) => id === entry.data.hub, `${entry.id}: the hub "${entry.data.hub}"`),
    words,
    minutes: Math.ceil(words / READING_SPEED),
    prompts: [...new Set(references.map((reference) => reference.slug))],
    text,
    entry,
  };
}

/** The item that the content checks know is there. */
function find<Item>(items: readonly Item[], isWanted: (item: Item) => boolean, name: string): Item {
  const item = items.find(isWanted);
  if (item === undefined) throw new Error(`${name} is missing.`);
  return item;
}

function readTemplate(entry: { id: string; body?: string | undefined }): string {
  const [fence] = readBody(entry.body ?? '').fences;
  if (fence === undefined) throw new Error(`${entry.id}: no template.`);
  return fence.template;
}
