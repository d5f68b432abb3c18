import { compose, type Draft, printLines } from '../../core/prompt/compose.ts';
import { fillBlanks, listBlanks } from '../../core/prompt/profile.ts';
import type { Constraint, Fillable } from '../../core/prompt/prompt.ts';
import type { Values } from '../../core/prompt/value.ts';
import { fetchConstraints, fetchPrompt } from '../page/fetched-data.ts';
import { readActiveProfile } from '../profile/profile-storage.ts';
import { readDraft } from '../prompt/draft-storage.ts';

/** A prompt as its sheet shows it to this reader, and how many of its blanks are filled. */
export interface ReaderText {
  text: string;
  filled: number;
}

/** A prompt with the reader's draft of it and their profile. `base` is the path below which the site stands. */
export async function loadReaderText(base: string, slug: string): Promise<ReaderText> {
  const draft = readDraft(slug);
  const prompt = await fetchPrompt(`${base}prompts/${slug}.json`);
  const constraints = draft.constraints.size === 0 ? [] : await fetchConstraints(`${base}constraints.json`);
  return composeForReader(prompt, draft, constraints, readActiveProfile()?.values ?? new Map());
}

/** Composes a prompt as its sheet does, with the givens that follow from what is filled in. What computes them is loaded if it is needed. */
export async function composeForReader(
  prompt: Fillable,
  draft: Draft,
  constraints: readonly Constraint[],
  profile: Values,
): Promise<ReaderText> {
  const chosen = constraints.filter(({ slug }) => draft.constraints.has(slug));
  const blanks = listBlanks(prompt, chosen);
  const { values } = fillBlanks(blanks, { typed: draft.values, profile });
  const measured = blanks.flatMap(({ key, placeholder }) =>
    placeholder.measure === undefined ? [] : [{ key, placeholder, value: values.get(key) ?? '' }],
  );
  const isWanted = measured.some(({ value }) => value !== '');
  const slugs = new Set(chosen.map(({ slug }) => slug));
  const givens = isWanted ? (await import('../../core/derived/derived.ts')).computeDerived(measured, slugs).givens : [];
  const text = printLines(compose(prompt, { ...draft, values }, constraints, givens));
  return { text, filled: [...values.values()].filter(Boolean).length };
}
