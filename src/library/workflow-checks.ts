import type { z } from 'astro/zod';
import { findNearest } from '../prompt/nearest.ts';
import type { Problem } from '../prompt/problem.ts';
import type { Reading } from './front-matter.ts';
import type { workflowSchema } from './schema.ts';

type WorkflowReading = Reading<z.infer<typeof workflowSchema>>;

/** The ids that a prompt declares. */
interface Declared {
  deliverables: readonly { id: string }[];
  placeholders: readonly { id: string }[];
}

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
export function checkHandovers({ data, locate }: WorkflowReading, prompts: ReadonlyMap<string, Declared | undefined>): Problem[] {
  const steps = data?.steps ?? [];
  return steps.flatMap((step, s) => {
    const findUnknown = (path: readonly PropertyKey[], id: string, known: readonly string[] | undefined, message: string): Problem[] =>
      known === undefined || known.includes(id) ? [] : refuseAt(locate, ['steps', s, ...path], `${message}.${suggest(id, known)}`);
    const idsOf = (slug: string | undefined, list: keyof Declared): string[] | undefined =>
      prompts.get(slug ?? '')?.[list].map(({ id }) => id);
    return [
      ...findUnknown(['prompt'], step.prompt, [...prompts.keys()], `Nothing has the slug "${step.prompt}"`),
      ...step.hands_on.flatMap(({ deliverables, to, into }, h) => {
        const taker = to === undefined ? steps[s + 1] : steps.find(({ id }) => id === to);
        return [
          ...deliverables.flatMap((id, d) =>
            findUnknown(
              ['hands_on', h, 'deliverables', d],
              id,
              idsOf(step.prompt, 'deliverables'),
              `${step.prompt} has no deliverable "${id}"`,
            ),
          ),
          ...findUnknown(
            ['hands_on', h, 'into'],
            into,
            idsOf(taker?.prompt, 'placeholders'),
            `${taker?.prompt} has no placeholder "${into}"`,
          ),
        ];
      }),
    ];
  });
}

function refuseAt(locate: WorkflowReading['locate'], path: readonly PropertyKey[], message: string): Problem[] {
  return [{ message: `${path.map(String).join('.')}: ${message}`, ...locate(path) }];
}

function suggest(id: string, known: readonly string[]): string {
  const nearest = findNearest(id, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
