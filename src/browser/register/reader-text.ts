import { fillBlanks, listBlanks } from '../../core/prompt/blank.ts';
import { compose, printLines } from '../../core/prompt/compose.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Constraint, Fillable } from '../../core/prompt/prompt.ts';
import type { Values } from '../../core/prompt/value.ts';
import { fetchConstraints, fetchPrompt } from '../page/fetched-data.ts';
import { readActiveProfile } from '../profile/profile-storage.ts';
import { readDraft } from '../prompt/draft-storage.ts';

/** A prompt's text for this reader, and how many of its blanks are filled. */
export interface ReaderText {
  text: string;
  filled: number;
}

/** Composes a prompt from what is stored at this moment, without waiting; undefined while something that it needs is not loaded. */
export type ReadText = () => ReaderText | undefined;

/** Loads what the prompt of a row needs with the reader's draft and profile. `base` is the path below which the site lies. */
export async function loadReaderText(base: string, slug: string): Promise<ReadText> {
  const prompt = await fetchPrompt(`${base}prompts/${slug}.json`);
  const constraints = readDraft(slug).constraints.size === 0 ? [] : await fetchConstraints(`${base}constraints.json`);
  return loadText(prompt, constraints, () => ({ draft: readDraft(slug), profile: readActiveProfile()?.values }));
}

/** Loads what a prompt needs with the given values and nothing of the reader's. */
export async function loadCardText(url: string, values: Values): Promise<ReadText> {
  const draft: Draft = { values, treatment: 'keep', constraints: new Set() };
  return loadText(await fetchPrompt(url), [], () => ({ draft, profile: undefined }));
}

async function loadText(
  prompt: Fillable,
  constraints: readonly Constraint[],
  readSources: () => { draft: Draft; profile: Values | undefined },
): Promise<ReadText> {
  const read = () => {
    const { draft, profile } = readSources();
    const chosen = constraints.filter(({ slug }) => draft.constraints.has(slug));
    const blanks = listBlanks(prompt, chosen);
    const { values } = fillBlanks(blanks, { typed: draft.values, profile });
    const measured = blanks.flatMap(({ key, placeholder }) =>
      placeholder.measure === undefined ? [] : [{ key, placeholder, value: values.get(key) ?? '' }],
    );
    return { draft, chosen, values, measured, isMeasured: measured.some(({ value }) => value !== '') };
  };
  const derive = read().isMeasured ? (await import('../../core/derived/derived.ts')).computeDerived : undefined;
  return () => {
    const { draft, chosen, values, measured, isMeasured } = read();
    if ((isMeasured && derive === undefined) || (draft.constraints.size > 0 && constraints.length === 0)) return undefined;
    const givens = derive?.(measured, new Set(chosen.map(({ slug }) => slug))).givens ?? [];
    const text = printLines(compose(prompt, { ...draft, values }, constraints, givens));
    return { text, filled: [...values.values()].filter(Boolean).length };
  };
}
