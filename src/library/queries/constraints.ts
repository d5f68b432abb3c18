import { type CollectionEntry, getCollection } from 'astro:content';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { makeOnce } from '../memo.ts';

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

/** All constraints, in the order of their numbers. */
export const listConstraints: () => Promise<readonly LibraryConstraint[]> = makeOnce(async () => {
  const entries = await getCollection('constraints');
  return entries.map(toConstraint).sort((a, b) => a.number - b.number);
});

/** The follow-ups that sheets offer besides the critique. */
export const listFollowUps: () => Promise<readonly LibraryFollowUp[]> = makeOnce(async () => {
  const entries = await getCollection('followUps');
  return entries.map((entry) => ({ ...entry.data, slug: entry.id }));
});

function toConstraint(entry: CollectionEntry<'constraints'>): LibraryConstraint {
  return { ...entry.data, slug: entry.id, parts: parseTemplate(entry.data.template).parts };
}
