import type { Problem } from '../../core/prompt/problem.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import type { PromptMatter } from '../schema/prompt.ts';
import type { WorkflowMatter } from '../schema/workflow.ts';
import { at, atPath, type Entry } from './entry.ts';
import { CRITIQUE } from './follow-up.ts';
import { checkIds } from './identity.ts';
import { checkHeadings, checkProse, WORDS } from './prose.ts';
import { checkSlug } from './reference.ts';

/** The headings that the prose of a workflow has, among others. */
const HEADINGS = ['Who it is for', 'When it is done'] as const;

type Prompts = ReadonlyMap<string, Pick<PromptMatter, 'deliverables' | 'placeholders'> | undefined>;

/** Every problem of a workflow that can be found without the other files. */
export function checkWorkflow(entry: Entry<WorkflowMatter>): Problem[] {
  const steps = entry.matter.data?.steps ?? [];
  return [
    ...checkIds(entry, 'steps', 'step', steps),
    ...steps.flatMap((_, s) => checkStep(entry, steps, s)),
    ...entry.body.fences.map(({ line }) => at(line - 1, 'A workflow has no template. Name a prompt in a step instead.')),
    ...checkHeadings('The prose', HEADINGS, entry),
    ...checkProse(entry, 'The prose', WORDS.workflow),
  ];
}

/** Handovers that are missing, and those that no later step can take. */
function checkStep(entry: Entry<WorkflowMatter>, steps: WorkflowMatter['steps'], s: number): Problem[] {
  const handovers = steps[s]?.hands_on ?? [];
  const later = steps.slice(s + 1).map(({ id }) => id);
  const path = ['steps', s, 'hands_on'];
  if (later.length === 0)
    return handovers.length === 0 ? [] : [atPath(entry, path, 'No step follows the last one. Remove what it hands on.')];
  if (handovers.length === 0) return [atPath(entry, path, 'is missing. Say which deliverables go into which blank of a later step.')];
  return handovers.flatMap(({ to }, h) => {
    if (to === undefined || later.includes(to)) return [];
    const advice = `${suggestNearest(to, later)} Name one, or leave it out for the next step.`;
    return [atPath(entry, [...path, h, 'to'], `"${to}" is no later step.${advice}`)];
  });
}

/** Every prompt, deliverable and placeholder that a workflow names and that does not exist. */
export function checkHandovers(entry: Entry<WorkflowMatter>, prompts: Prompts): Problem[] {
  const steps = entry.matter.data?.steps ?? [];
  const slugs = [...prompts.keys()];
  const isCritiqued = steps.length === 0 || !slugs.includes(CRITIQUE) || steps.some(({ prompt }) => prompt === CRITIQUE);
  const critique = isCritiqued ? [] : [atPath(entry, ['steps'], `No step has the work critiqued. Add one whose prompt is ${CRITIQUE}.`)];
  const unknown = steps.flatMap(({ prompt, hands_on }, s) => {
    const refuse = (path: readonly PropertyKey[], messages: readonly string[]): Problem[] =>
      messages.map((message) => atPath(entry, ['steps', s, ...path], message));
    const handovers = hands_on.flatMap(({ deliverables, to, into }, h) => {
      const taker = to === undefined ? steps[s + 1] : steps.find(({ id }) => id === to);
      return [
        ...deliverables.flatMap((id, d) => refuse(['hands_on', h, 'deliverables', d], checkPart(prompts, prompt, 'deliverable', id))),
        ...refuse(['hands_on', h, 'into'], checkPart(prompts, taker?.prompt ?? '', 'placeholder', into)),
      ];
    });
    return [...refuse(['prompt'], checkSlug(entry.slug, prompt, slugs)), ...handovers];
  });
  return [...critique, ...unknown];
}

/** A part that a prompt does not declare, with the nearest one or all that it has. A prompt that cannot be read is passed over. */
function checkPart(prompts: Prompts, slug: string, kind: 'deliverable' | 'placeholder', id: string): string[] {
  const known = prompts.get(slug)?.[`${kind}s`].map((declared) => declared.id);
  if (known === undefined || known.includes(id)) return [];
  return [`${slug} has no ${kind} "${id}".${suggestNearest(id, known) || ` It has ${known.join(', ')}.`}`];
}
