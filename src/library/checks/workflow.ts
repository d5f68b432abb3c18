import type { z } from 'astro/zod';
import { findNearest } from '../../core/prompt/nearest.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import type { Reading } from '../front-matter.ts';
import type { workflowSchema } from '../schema/schema.ts';

type WorkflowReading = Reading<z.infer<typeof workflowSchema>>;

/** The ids that a prompt declares. */
interface Declared {
  deliverables: readonly { id: string }[];
  placeholders: readonly { id: string }[];
}

type Prompts = ReadonlyMap<string, Declared | undefined>;

/** Every problem of a workflow's steps with one another: ids declared twice, and handovers that no later step can take. */
export function checkPath({ data, locate }: WorkflowReading): Problem[] {
  const steps = data?.steps ?? [];
  const ids = steps.map(({ id }) => id);
  return steps.flatMap((step, s) => {
    const refuse = (path: readonly PropertyKey[], message: string): Problem[] => refuseAt(locate, ['steps', s, ...path], message);
    const later = ids.slice(s + 1);
    const isLast = later.length === 0;
    return [
      ...(ids.indexOf(step.id) < s ? refuse(['id'], `"${step.id}" is the id of an earlier step. Choose another id.`) : []),
      ...(isLast && step.hands_on.length > 0 ? refuse(['hands_on'], 'No step follows the last one. Remove what it hands on.') : []),
      ...(!isLast && step.hands_on.length === 0
        ? refuse(['hands_on'], 'is missing. Say which deliverables go into which blank of a later step.')
        : []),
      ...step.hands_on.flatMap(({ to }, h) =>
        isLast || to === undefined || later.includes(to)
          ? []
          : refuse(['hands_on', h, 'to'], `"${to}" is no later step.${suggest(to, later)} Name one, or leave it out for the next step.`),
      ),
    ];
  });
}

/** Every prompt, deliverable and placeholder that a workflow names and that does not exist. What cannot be read of a prompt is passed over. */
export function checkHandovers({ data, locate }: WorkflowReading, prompts: Prompts): Problem[] {
  const steps = data?.steps ?? [];
  const slugs = [...prompts.keys()];
  return steps.flatMap((step, s) => {
    const refuse = (path: readonly PropertyKey[], messages: readonly string[]): Problem[] =>
      messages.flatMap((message) => refuseAt(locate, ['steps', s, ...path], message));
    return [
      ...refuse(['prompt'], slugs.includes(step.prompt) ? [] : [`Nothing has the slug "${step.prompt}".${suggest(step.prompt, slugs)}`]),
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
}

/** What to say of an id that a prompt does not declare, with the nearest one or all that it has. Nothing if it does. */
function describeMissing(prompts: Prompts, slug: string, kind: 'deliverable' | 'placeholder', id: string): string[] {
  const known = prompts.get(slug)?.[`${kind}s`].map((declared) => declared.id);
  if (known === undefined || known.includes(id)) return [];
  const nearest = suggest(id, known);
  return [`${slug} has no ${kind} "${id}".${nearest === '' ? ` It has ${known.join(', ')}.` : nearest}`];
}

function refuseAt(locate: WorkflowReading['locate'], path: readonly PropertyKey[], message: string): Problem[] {
  return [{ message: `${path.map(String).join('.')}: ${message}`, ...locate(path) }];
}

function suggest(id: string, known: readonly string[]): string {
  const nearest = findNearest(id, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
