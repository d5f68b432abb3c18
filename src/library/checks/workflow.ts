import { suggestNearest } from '../../core/prompt/nearest.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import type { WorkflowMatter } from '../schema/workflow.ts';
import type { Entry } from './entries.ts';
import { CRITIQUE } from './follow-up.ts';
import { checkLength, WORDS } from './length.ts';
import { checkHeadings } from './outline.ts';
import { at, atPath } from './place.ts';
import { checkSlug } from './reference.ts';

/** The headings that the prose of a workflow has, among others. */
const HEADINGS = ['Who it is for', 'When it is done'] as const;

/** The ids that a prompt declares. */
interface Declared {
  deliverables: readonly { id: string }[];
  placeholders: readonly { id: string }[];
}

type Prompts = ReadonlyMap<string, Declared | undefined>;

/** Every problem of a workflow that can be found without the other files. */
export function checkWorkflow(entry: Entry<WorkflowMatter>): Problem[] {
  const { body } = entry;
  return [
    ...checkPath(entry),
    ...body.fences.map(({ line }) => at(line - 1, 'A workflow has no template. Name a prompt in a step instead.')),
    ...checkHeadings('The prose', HEADINGS, body),
    ...(body.isWhole ? checkLength(entry, 'The prose', body.words, WORDS.workflow, body.headings[0]?.line ?? body.lastLine) : []),
  ];
}

/** Ids declared twice, and handovers that no later step can take. */
function checkPath(entry: Entry<WorkflowMatter>): Problem[] {
  const steps = entry.matter.data?.steps ?? [];
  const ids = steps.map(({ id }) => id);
  return steps.flatMap((step, s) => {
    const refuse = (path: readonly PropertyKey[], message: string): Problem => atPath(entry, ['steps', s, ...path], message);
    const later = ids.slice(s + 1);
    const isLast = later.length === 0;
    return [
      ...(ids.indexOf(step.id) < s ? [refuse(['id'], `"${step.id}" is the id of an earlier step. Choose another id.`)] : []),
      ...(isLast && step.hands_on.length > 0 ? [refuse(['hands_on'], 'No step follows the last one. Remove what it hands on.')] : []),
      ...(!isLast && step.hands_on.length === 0
        ? [refuse(['hands_on'], 'is missing. Say which deliverables go into which blank of a later step.')]
        : []),
      ...step.hands_on.flatMap(({ to }, h) =>
        isLast || to === undefined || later.includes(to)
          ? []
          : [
              refuse(
                ['hands_on', h, 'to'],
                `"${to}" is no later step.${suggestNearest(to, later)} Name one, or leave it out for the next step.`,
              ),
            ],
      ),
    ];
  });
}

/** Every prompt, deliverable and placeholder that a workflow names and that does not exist. What cannot be read of a prompt is passed over. */
export function checkHandovers(entry: Entry<WorkflowMatter>, prompts: Prompts): Problem[] {
  const steps = entry.matter.data?.steps ?? [];
  const slugs = [...prompts.keys()];
  const isCritiqued = steps.length === 0 || !slugs.includes(CRITIQUE) || steps.some(({ prompt }) => prompt === CRITIQUE);
  const critique = isCritiqued ? [] : [atPath(entry, ['steps'], `No step has the work critiqued. Add one whose prompt is ${CRITIQUE}.`)];
  const unknown = steps.flatMap((step, s) => {
    const refuse = (path: readonly PropertyKey[], messages: readonly string[]): Problem[] =>
      messages.map((message) => atPath(entry, ['steps', s, ...path], message));
    return [
      ...refuse(['prompt'], checkSlug(entry.slug, step.prompt, slugs)),
      ...step.hands_on.flatMap(({ deliverables, to, into }, h) => {
        const taker = to === undefined ? steps[s + 1] : steps.find(({ id }) => id === to);
        return [
          ...deliverables.flatMap((id, d) =>
            refuse(['hands_on', h, 'deliverables', d], describeMissing(prompts, step.prompt, 'deliverable', id)),
          ),
          ...refuse(['hands_on', h, 'into'], describeMissing(prompts, taker?.prompt ?? '', 'placeholder', into)),
        ];
      }),
    ];
  });
  return [...critique, ...unknown];
}

/** Says of an id that a prompt does not declare it, with the nearest one or all that it has. Nothing if it does. */
function describeMissing(prompts: Prompts, slug: string, kind: 'deliverable' | 'placeholder', id: string): string[] {
  const known = prompts.get(slug)?.[`${kind}s`].map((declared) => declared.id);
  if (known === undefined || known.includes(id)) return [];
  return [`${slug} has no ${kind} "${id}".${suggestNearest(id, known) || ` It has ${known.join(', ')}.`}`];
}
