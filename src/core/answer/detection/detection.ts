import type { Values } from '../../prompt/value.ts';
import type { Answer } from '../reading/answer.ts';
import type { AnswerBlock } from '../reading/blocks.ts';
import type { TextRange } from '../reading/range.ts';
import { findCode, listMissingTexts } from './code-check.ts';
import type { Evidence } from './evidence.ts';
import { checkEvidence } from './evidence-check.ts';
import { assignBlocks, type CheckedDeliverable } from './sections.ts';
import { findTables } from './table-check.ts';

/** The result for one deliverable: whether it is in an answer, what it lacks and where it is. */
export interface DeliverableCheck {
  id: string;
  label: string;
  status: 'there' | 'incomplete' | 'missing';
  /** The missing pieces, each as a phrase that fits after "it lacks"; all that is needed where the deliverable is missing. */
  lacks: readonly string[];
  /** Where it is in the answer's text: ranges in its order that do not overlap. */
  ranges: readonly TextRange[];
}

/**
 * Looks for each deliverable in an answer: under its own titles, or, where it has none, among the blocks that belong to no other, by a
 * table with all its columns or by code that holds what it must. One deliverable never counts for another. `values` are what the
 * reader filled in, for evidence that names it.
 */
export function checkAnswer(answer: Answer, deliverables: readonly CheckedDeliverable[], values: Values): DeliverableCheck[] {
  const owners = assignBlocks(answer, deliverables);
  for (const [i, { detect }] of deliverables.entries())
    if (!owners.includes(i)) for (const at of findUntitled(detect.needs, answer.blocks, owners)) owners[at] = i;

  return deliverables.map(({ id, label, detect }, i) => {
    const blocks = answer.blocks.filter((_, at) => owners[at] === i);
    const lacks = detect.needs.flatMap((evidence) => checkEvidence(evidence, blocks, values));
    const status = blocks.length === 0 ? 'missing' : lacks.length === 0 ? 'there' : 'incomplete';
    return { id, label, status, lacks, ranges: joinRanges(answer.blocks, owners, i) };
  });
}

/** The places of unowned blocks that can only be meant for a deliverable: as few as give it its table and its code. */
function findUntitled(needs: readonly Evidence[], blocks: readonly AnswerBlock[], owners: readonly number[]): number[] {
  const free = blocks.flatMap((block, at) => (owners[at] === -1 ? [{ at, block }] : []));
  return needs.flatMap((evidence) => {
    if ('table' in evidence)
      return free
        .filter(({ block }) => findTables(evidence, block.parts).length > 0)
        .slice(0, 1)
        .map(({ at }) => at);
    if (!('code' in evidence) || evidence.holding === undefined || evidence.holding.length === 0) return [];
    const found = free.flatMap(({ at, block }) => {
      const code = findCode(evidence, block.parts);
      return code.length > 0 && listMissingTexts(evidence.holding ?? [], code).length === 0 ? [at] : [];
    });
    return found.slice(0, evidence.blocks ?? 1);
  });
}

function joinRanges(blocks: readonly AnswerBlock[], owners: readonly number[], owner: number): TextRange[] {
  const ranges: TextRange[] = [];
  for (const [at, { start, end }] of blocks.entries()) {
    if (owners[at] !== owner) continue;
    const last = ranges.at(-1);
    if (last !== undefined && owners[at - 1] === owner) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
