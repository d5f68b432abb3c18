import type { z } from 'astro/zod';
import { checkAnswer, type DeliverableCheck } from '../../core/answer/detection/detection.ts';
import type { CheckedDeliverable } from '../../core/answer/detection/sections.ts';
import { parseAnswer } from '../../core/answer/reading/answer.ts';
import { removeRanges } from '../../core/answer/reading/range.ts';
import { findNearest } from '../../core/prompt/nearest.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { listCode } from '../body.ts';
import { checkSampleDiagrams } from '../drawings/drawing.ts';
import type { Reading } from '../front-matter.ts';
import type { Deliverable, promptSchema } from '../schema/schema.ts';
import type { ContentFile, FileProblem } from './check.ts';

/** What detection needs to know of a prompt. */
export interface CheckedPrompt {
  deliverables: readonly Deliverable[];
  placeholders: readonly Placeholder[];
}

/** The deliverables of a prompt that say how they are recognised. */
function listChecked({ deliverables }: CheckedPrompt): CheckedDeliverable[] {
  return deliverables.flatMap(({ id, label, detect }) => (detect === undefined ? [] : [{ id, label, detect }]));
}

/** Checks a prompt's sample answer, which answers the prompt filled with its examples. */
export function checkSample(prompt: CheckedPrompt, sample: string): DeliverableCheck[] {
  const examples = new Map(prompt.placeholders.map(({ id, example }) => [id, example]));
  return checkAnswer(parseAnswer(sample), listChecked(prompt), examples);
}

/** A deliverable taken out of a sample answer, and what was then found otherwise than it should: it missing, all others there. */
export interface Removal {
  id: string;
  wrong: readonly DeliverableCheck[];
}

/** Takes each deliverable out of a sample answer in turn. */
export function checkRemovals(prompt: CheckedPrompt, sample: string): Removal[] {
  const { text } = parseAnswer(sample);
  return checkSample(prompt, sample).map(({ id, ranges }) => {
    const rest = checkSample(prompt, removeRanges(text, ranges));
    return { id, wrong: rest.filter((check) => check.status !== (check.id === id ? 'missing' : 'there')) };
  });
}

/** A prompt's file as far as it could be read. */
interface PromptFile {
  path: string;
  slug: string;
  reading: Reading<z.infer<typeof promptSchema>>;
}

/**
 * What is wrong between prompts and their sample answers: deliverables that cannot be recognised, samples that are not there, lack
 * something, or answer no prompt. What cannot be read of a prompt is passed over.
 */
export function checkAnswers(prompts: readonly PromptFile[], answers: readonly (ContentFile & { slug: string })[]): FileProblem[] {
  const slugs = prompts.map(({ slug }) => slug);
  return [
    ...prompts.flatMap((prompt) => [
      ...checkDetection(prompt),
      ...checkOwnSample(
        prompt,
        answers.find(({ slug }) => slug === prompt.slug),
      ),
    ]),
    ...answers.flatMap(({ path, text }) => checkSampleDiagrams(listCode(text)).map((problem) => ({ path, ...problem }))),
    ...answers.flatMap(({ path, slug }) =>
      slugs.includes(slug)
        ? []
        : [atTop(path, `No prompt has the slug "${slug}".${suggest(slug, slugs)} Name the file after its prompt, or remove it.`)],
    ),
  ];
}

function checkDetection({ path, reading: { data, locate } }: PromptFile): FileProblem[] {
  const refuse = (at: readonly PropertyKey[], message: string): FileProblem => ({
    path,
    message: `${at.map(String).join('.')}: ${message}`,
    ...locate(at),
  });
  const ids = (data?.placeholders ?? []).map(({ id }) => id);
  return (data?.deliverables ?? []).flatMap(({ detect }, d) => [
    ...(detect === undefined
      ? [refuse(['deliverables', d, 'detect'], 'is missing. Say under needs how an answer shows that it holds it.')]
      : []),
    ...(detect?.needs ?? []).flatMap((evidence, n) =>
      'names_from' in evidence && !ids.includes(evidence.names_from)
        ? [
            refuse(
              ['deliverables', d, 'detect', 'needs', n, 'names_from'],
              `No placeholder has the id "${evidence.names_from}".${suggest(evidence.names_from, ids)} Name the one whose items must be mentioned.`,
            ),
          ]
        : [],
    ),
  ]);
}

function checkOwnSample({ path, slug, reading: { data } }: PromptFile, sample: ContentFile | undefined): FileProblem[] {
  const home = `content/answers/${slug}.md`;
  if (sample === undefined) return [atTop(path, `The prompt has no sample answer. Write one that holds each deliverable to ${home}.`)];
  if (data === undefined) return [];
  return checkSample(data, sample.text).flatMap(({ id, label, status, lacks }) => {
    const what = status === 'missing' ? `lacks "${label}"` : `lacks something under "${label}"`;
    const rule = `deliverables.${data.deliverables.findIndex((deliverable) => deliverable.id === id)}.detect`;
    return status === 'there'
      ? []
      : [atTop(sample.path, `The sample answer ${what}: ${lacks.join('; ')}. Complete ${home}, or loosen ${rule}.`)];
  });
}

function suggest(id: string, known: readonly string[]): string {
  const nearest = findNearest(id, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

function atTop(path: string, message: string): FileProblem {
  return { path, message, line: 1, column: 1 };
}
