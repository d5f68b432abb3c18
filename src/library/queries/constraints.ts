import { type CollectionEntry, getCollection } from 'astro:content';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { makeOnce } from '../memo.ts';

/** A constraint with everything the sheet shows of it. */
export type LibraryConstraint = Constraint & CollectionEntry<'constraints'>['data'];

/** All constraints, in the order of their numbers. */
export const listConstraints: () => Promise<readonly LibraryConstraint[]> = makeOnce(async () => {
  const entries = await getCollection('constraints');
  return entries
    .map(({ data, id }) => ({ ...data, slug: id, parts: parseTemplate(data.template).parts }))
    .sort((a, b) => a.number - b.number);
});

/** The follow-ups that sheets offer besides the critique. */
export const listFollowUps = makeOnce(async () => {
  const entries = await getCollection('followUps');
  return entries.map((entry) => ({ ...entry.data, slug: entry.id }));
});
