import { type CollectionEntry, getCollection } from 'astro:content';
import type { Prompt } from '../../core/prompt/prompt.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { makeOnce } from '../memo.ts';
import { subjectOf } from '../schema/prompt.ts';
import { categories, deliverableForms, type Term } from '../vocabulary.ts';
import { findKnown } from './lookup.ts';

/** A prompt with everything its pages show; its template as written, with `{{id}}`. */
export type LibraryPrompt = Prompt &
  Omit<CollectionEntry<'prompts'>['data'], 'category' | 'subject'> & { category: Term; entry: CollectionEntry<'prompts'> };

/** All prompts, in the order of their numbers. */
export const listPrompts: () => Promise<readonly LibraryPrompt[]> = makeOnce(async () => {
  const entries = await getCollection('prompts');
  return entries.map(toPrompt).sort((a, b) => a.number - b.number);
});

const indexPrompts = makeOnce(async () => new Map((await listPrompts()).map((prompt) => [prompt.slug, prompt])));

/** The prompt of a slug, which the content checks know is there. */
export async function findPrompt(slug: string): Promise<LibraryPrompt> {
  const prompt = (await indexPrompts()).get(slug);
  if (prompt === undefined) throw new Error(`The prompt "${slug}" is missing.`);
  return prompt;
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
  const { data, id: slug } = entry;
  const category = findKnown(categories, data.category, 'category');
  return { ...data, slug, subject: subjectOf(data), category, parts: parseTemplate(data.template).parts, entry };
}
