import { checkAnswer, type DeliverableCheck } from '../../core/answer/detection/detection.ts';
import { parseAnswer } from '../../core/answer/reading/answer.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import { listCode } from '../content/body.ts';
import { ANSWERS, type ContentFile, isMarkdown, slugOf } from '../content/files.ts';
import { type FileProblem, refuseHidden } from '../content/problems.ts';
import { checkSampleDiagrams } from '../drawings/drawing.ts';
import type { PromptMatter } from '../schema/prompt.ts';
import { at, atPath, type Entry } from './entry.ts';
import { checkFileName } from './identity.ts';

/** A prompt as far as detection reads it. */
export type CheckedPrompt = Pick<PromptMatter, 'deliverables' | 'placeholders'>;

/** Checks a prompt's sample answer, which answers the prompt filled with its examples. */
export function checkSample(prompt: CheckedPrompt, sample: string): DeliverableCheck[] {
  const examples = new Map(prompt.placeholders.map(({ id, example }) => [id, example]));
  const checked = prompt.deliverables.flatMap(({ id, label, detect }) => (detect === undefined ? [] : [{ id, label, detect }]));
  return checkAnswer(parseAnswer(sample), checked, examples);
}

/**
 * Every problem between prompts and their sample answers: deliverables that cannot be detected, samples that lack something or answer no
 * prompt. Both are optional. What cannot be read of a prompt is passed over.
 */
export function checkAnswers(prompts: readonly Entry<PromptMatter>[], answers: readonly ContentFile[]): FileProblem[] {
  const slugs = prompts.map(({ slug }) => slug);
  return [
    ...prompts.flatMap((prompt) => checkDetection(prompt).map((problem) => ({ path: prompt.path, ...problem }))),
    ...answers.flatMap((answer) => {
      const slug = slugOf(answer);
      const prompt = prompts.find((candidate) => candidate.slug === slug);
      const misnamed = checkFileName(answer.path, ANSWERS, '.md');
      if (!isMarkdown(answer)) return misnamed.map((problem) => ({ path: answer.path, ...problem }));
      const problems = [
        ...misnamed,
        ...refuseHidden(answer.text),
        ...checkSampleDiagrams(listCode(answer.text)),
        ...(prompt === undefined
          ? [at(1, `No prompt has the slug "${slug}".${suggestNearest(slug, slugs)} Name the file after its prompt, or remove it.`)]
          : checkOwnSample(prompt, answer)),
      ];
      return problems.map((problem) => ({ path: answer.path, ...problem }));
    }),
  ];
}

/** Either every deliverable can be detected or none: a check of some would call an answer complete that is not. */
function checkDetection(entry: Entry<PromptMatter>): Problem[] {
  const { deliverables = [], placeholders = [] } = entry.matter.data ?? {};
  const ids = placeholders.map(({ id }) => id);
  const isChecked = deliverables.some(({ detect }) => detect !== undefined);
  return deliverables.flatMap(({ detect }, d) => {
    const path = ['deliverables', d, 'detect'];
    if (detect === undefined)
      return isChecked ? [atPath(entry, path, 'is missing, and other deliverables have it. Add it here, or remove it from all.')] : [];
    return detect.needs.flatMap((evidence, n) => {
      if (!('names_from' in evidence) || ids.includes(evidence.names_from)) return [];
      const advice = `${suggestNearest(evidence.names_from, ids)} Name the one whose items must be mentioned.`;
      return [atPath(entry, [...path, 'needs', n, 'names_from'], `No placeholder has the id "${evidence.names_from}".${advice}`)];
    });
  });
}

function checkOwnSample({ path: prompt, matter: { data } }: Entry<PromptMatter>, { path, text }: ContentFile): Problem[] {
  if (data === undefined) return [];
  if (data.deliverables.every(({ detect }) => detect === undefined))
    return [at(1, `Nothing checks this answer. Add detect to each deliverable of ${prompt}, or remove this file.`)];
  return checkSample(data, text).flatMap(({ id, label, status, lacks, ranges: [range] }) => {
    const fault = status === 'missing' ? `lacks "${label}"` : `lacks something under "${label}"`;
    const rule = `deliverables.${data.deliverables.findIndex((deliverable) => deliverable.id === id)}.detect`;
    const line = range === undefined ? 1 : parseAnswer(text).text.slice(0, range.start).split('\n').length;
    return status === 'there' ? [] : [at(line, `The sample answer ${fault}: ${lacks.join('; ')}. Complete ${path}, or loosen ${rule}.`)];
  });
}
