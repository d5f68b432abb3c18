import { EMPTY_DRAFT } from '../../core/prompt/draft.ts';
import type { Fillable } from '../../core/prompt/prompt.ts';
import { type PromptSources, type ReadPrompt, readPrompt } from '../../core/prompt/read-prompt.ts';
import type { Values } from '../../core/prompt/value.ts';
import { fetchConstraints, fetchPrompt } from '../page/fetched-data.ts';
import { readActiveProfile } from '../profile/profile-storage.ts';
import { readDraft } from '../prompt/draft/draft-storage.ts';

/** Reads a prompt from what is stored at this moment, without waiting; undefined while something that it needs is not loaded. */
export type ReadNow = () => ReadPrompt | undefined;

/** Loads what the prompt of a row needs with the reader's draft and profile. `base` is the path below which the site lies, `version` that of its JSON. */
export async function loadForReader(base: string, slug: string, version: string): Promise<ReadNow> {
  const prompt = await fetchPrompt(`${base}prompts/${slug}.json?v=${version}`);
  const constraints = readDraft(slug).constraints.size === 0 ? [] : await fetchConstraints(`${base}constraints.json?v=${version}`);
  return loadNumbers(prompt, () => ({ typed: readDraft(slug), profile: readActiveProfile(), constraints }));
}

/** Loads what a prompt needs with the given values and nothing of the reader's. */
export async function loadWithValues(url: string, values: Values): Promise<ReadNow> {
  return loadNumbers(await fetchPrompt(url), () => ({ typed: { ...EMPTY_DRAFT, values } }));
}

async function loadNumbers(prompt: Fillable, readSources: () => PromptSources): Promise<ReadNow> {
  const { isDerivable } = readPrompt(prompt, readSources());
  const derive = isDerivable ? (await import('../../core/derived/derived.ts')).computeDerived : undefined;
  return () => {
    const sources = readSources();
    const reading = readPrompt(prompt, { ...sources, derive });
    const lacksNumbers = reading.isDerivable && derive === undefined;
    const lacksConstraints = reading.chosen.size > 0 && sources.constraints?.length === 0;
    return lacksNumbers || lacksConstraints ? undefined : reading;
  };
}
