import type { Values } from '../../prompt/value.ts';
import type { Answer, Block } from '../reading/answer.ts';
import type { Range } from '../reading/range.ts';
import { listCode, listMissingTexts } from './code-check.ts';
import type { Evidence } from './evidence.ts';
import { listLacks } from './evidence-checks.ts';
import { assignBlocks, type CheckedDeliverable } from './sections.ts';
import { listTables } from './table-check.ts';

/** Whether a deliverable is in an answer, what it lacks and where it stands. */
export interface DeliverableCheck {
  id: string;
  label: string;
  status: 'there' | 'incomplete' | 'missing';
  /** What is lacking, each as a phrase that fits after "it lacks"; what is needed where the deliverable is missing. */
  lacks: readonly string[];
  /** Where it stands in the answer's text, in its order, apart from one another. */
  ranges: readonly Range[];
}

/**
 * Looks for each deliverable in an answer: under its own titles, or, where it has none, among the blocks that belong to no other, by a
 * table with all its columns or by code that holds what it must. One deliverable never stands in for another. `values` are what the
 * reader filled in, for evidence that names it.
 */
export function checkAnswer(answer: Answer, deliverables: readonly CheckedDeliverable[], values: Values): DeliverableCheck[] {
  const owners = assignBlocks(answer, deliverables);
  for (const [i, { detect }] of deliverables.entries())
    if (!owners.includes(i)) for (const at of findUntitled(detect.needs, answer.blocks, owners)) owners[at] = i;

  return deliverables.map(({ id, label, detect }, i) => {
    const blocks = answer.blocks.filter((_, at) => owners[at] === i);
    const lacks = detect.needs.flatMap((evidence) => listLacks(evidence, blocks, values));
    const status = blocks.length === 0 ? 'missing' : lacks.length === 0 ? 'there' : 'incomplete';
    return { id, label, status, lacks, ranges: joinRanges(answer.blocks, owners, i) };
  });
}

/** The places of unowned blocks that can only be meant for a deliverable: as few as give it its table and its code. */
function findUntitled(needs: readonly Evidence[], blocks: readonly Block[], owners: readonly number[]): number[] {
  const free = blocks.flatMap((block, at) => (owners[at] === -1 ? [{ at, block }] : []));
  return needs.flatMap((evidence) => {
    if ('table' in evidence)
      return free
        .filter(({ block }) => listTables(evidence, block.parts).length > 0)
        .slice(0, 1)
        .map(({ at }) => at);
    if (!('code' in evidence) || evidence.holding === undefined || evidence.holding.length === 0) return [];
    const found = free.flatMap(({ at, block }) => {
      const code = listCode(evidence, block.parts);
      return code.length > 0 && listMissingTexts(evidence.holding ?? [], code).length === 0 ? [at] : [];
    });
    return found.slice(0, evidence.blocks ?? 1);
  });
}

function joinRanges(blocks: readonly Block[], owners: readonly number[], owner: number): Range[] {
  const ranges: Range[] = [];
  for (const [at, { start, end }] of blocks.entries()) {
    if (owners[at] !== owner) continue;
    const last = ranges.at(-1);
    if (last !== undefined && owners[at - 1] === owner) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
