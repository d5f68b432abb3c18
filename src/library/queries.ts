import { type CollectionEntry, getCollection } from 'astro:content';
import type { Placeholder } from '../prompt/placeholder.ts';
import type { ProfileKeyGroup } from '../prompt/profile.ts';
import type { Constraint, Prompt } from '../prompt/prompt.ts';
import { parseTemplate } from '../prompt/template.ts';
import { readBody } from './body.ts';
import { profileKeyGroups } from './profile-keys.ts';
import type { Deliverable } from './schema.ts';
import { categories, deliverableForms, type Term } from './vocabulary.ts';

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
  schematic: { caption: string; flowchart: string };
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
  return { ...entry.data, slug: entry.id, category, template, parts: parseTemplate(template).parts, entry };
}

function toConstraint(entry: CollectionEntry<'constraints'>): LibraryConstraint {
  const template = readTemplate(entry);
  return { ...entry.data, slug: entry.id, template, parts: parseTemplate(template).parts };
}

function readTemplate(entry: { id: string; body?: string | undefined }): string {
  const [fence] = readBody(entry.body ?? '').fences;
  if (fence === undefined) throw new Error(`${entry.id}: no template.`);
  return fence.template;
}
