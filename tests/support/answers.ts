import { checkAnswer, type DeliverableCheck } from '../../src/core/answer/detection/detection.ts';
import type { Evidence } from '../../src/core/answer/detection/evidence.ts';
import type { CheckedDeliverable } from '../../src/core/answer/detection/sections.ts';
import { parseAnswer } from '../../src/core/answer/reading/answer.ts';

/** A deliverable whose id is its label. */
export function deliverable(label: string, needs: readonly Evidence[], ...titles: string[]): CheckedDeliverable {
  return { id: label, label, detect: { titles, needs } };
}

export const TIERS = deliverable('Tier plan', [{ table: ['tier', 'TTL'] }], 'caching tiers');
export const DIAGRAM = deliverable('Flow diagram', [{ code: ['mermaid'], holding: ['flowchart / graph'] }]);
export const VERDICT = deliverable('Verdict', [{ words: 3 }]);

/** A table with the columns that `TIERS` needs. */
export const TABLE = '| Tier | TTL and jitter |\n| --- | --- |\n| CDN | 30 s |';
export const FLOWCHART = '```mermaid\nflowchart LR\n  a --> b\n```';

export function check(
  answer: string,
  deliverables: readonly CheckedDeliverable[],
  values: Record<string, string> = {},
): DeliverableCheck[] {
  return checkAnswer(parseAnswer(answer), deliverables, new Map(Object.entries(values)));
}

/** What is found of each of `TIERS`, `DIAGRAM` and `VERDICT`, in one line. */
export function findStatuses(answer: string): string {
  return check(answer, [TIERS, DIAGRAM, VERDICT])
    .map(({ status }) => status)
    .join(' ');
}
