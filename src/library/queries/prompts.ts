import { type CollectionEntry, getCollection } from 'astro:content';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Prompt } from '../../core/prompt/prompt.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { makeOnce } from '../memo.ts';
import { type Deliverable, subjectOf } from '../schema/prompt.ts';
import { categories, deliverableForms, type Term } from '../vocabulary.ts';
import { findKnown, toIndex } from './lookup.ts';

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

/** All prompts, in the order of their numbers. */
export const listPrompts: () => Promise<readonly LibraryPrompt[]> = makeOnce(async () => {
  const entries = await getCollection('prompts');
  return entries.map(toPrompt).sort((a, b) => a.number - b.number);
});

const indexPrompts = makeOnce(async () => toIndex(await listPrompts()));

/** The prompt of a slug, which the content checks know is there. */
export async function findPrompt(slug: string): Promise<LibraryPrompt> {
  return findKnown(await indexPrompts(), slug, 'prompt');
}

/** The follow-up that tests an answer. */
export async function findCritique(): Promise<LibraryPrompt | undefined> {
  return (await indexPrompts()).get('critique');
}

/** The categories that hold a prompt, in the order of the vocabulary, each with its prompts. */
export const listShelves: () => Promise<readonly { term: Term; prompts: readonly LibraryPrompt[] }[]> = makeOnce(async () => {
  const byCategory = Map.groupBy(await listPrompts(), ({ category }) => category.id);
  return categories.flatMap((term) => {
    const prompts = byCategory.get(term.id);
    return prompts === undefined ? [] : [{ term, prompts }];
  });
});

/** The forms of deliverables that at least one prompt asks for, in the order of the vocabulary. */
export const listFormsInUse: () => Promise<readonly Term[]> = makeOnce(async () => {
  const used = new Set((await listPrompts()).flatMap(({ deliverables }) => deliverables.map(({ form }) => form)));
  return deliverableForms.filter(({ id }) => used.has(id));
});

function toPrompt(entry: CollectionEntry<'prompts'>): LibraryPrompt {
  const category = findKnown(CATEGORIES, entry.data.category, 'category');
  return {
    ...entry.data,
    slug: entry.id,
    subject: subjectOf(entry.data),
    category,
    parts: parseTemplate(entry.data.template).parts,
    entry,
  };
}

const CATEGORIES = new Map(categories.map((term) => [term.id, term]));
