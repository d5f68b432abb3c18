import type { Answer } from '../reading/answer.ts';
import type { AnswerBlock } from '../reading/blocks.ts';
import { RANKS } from '../reading/title.ts';
import { holdsWords, listKeyWords, listWords } from '../reading/words.ts';
import type { Detection } from './evidence.ts';

/** A deliverable as far as finding it in an answer goes. */
export interface CheckedDeliverable {
  id: string;
  label: string;
  detect: Detection;
}

/** A block with a title, and whose title it is. */
interface Claim {
  /** The place of the block. */
  at: number;
  rank: number;
  /** The place of the deliverable among those looked for; -1 where the title is none of theirs. */
  owner: number;
}

/** The place of the deliverable that each block of an answer belongs to, -1 where it belongs to none. */
export function assignBlocks({ blocks }: Answer, deliverables: readonly CheckedDeliverable[]): number[] {
  const titles = claimTitles(blocks, deliverables);
  const ends = findEnds(titles, blocks.length);
  const owners = blocks.map(() => -1);
  for (const [i, { at, owner }] of titles.entries()) if (owner >= 0) owners.fill(owner, at, ends[i]);
  return owners;
}

function claimTitles(blocks: readonly AnswerBlock[], deliverables: readonly CheckedDeliverable[]): Claim[] {
  const wanted = deliverables.map(({ label, detect }) => [label, ...detect.titles].map(listKeyWords));
  const claims = blocks.flatMap(({ title }, at) =>
    title === undefined ? [] : [{ at, rank: title.rank, owner: findOwner(title.text, wanted) }],
  );
  const headed = new Set(claims.flatMap(({ rank, owner }) => (isLabel(rank) ? [] : [owner])));
  return claims
    .map((claim) => (isLabel(claim.rank) && headed.has(claim.owner) ? { ...claim, owner: -1 } : claim))
    .filter(({ rank, owner }) => owner >= 0 || !LOOSE.has(rank));
}

/** The deliverable most of whose words a title holds; of equals the one whose own label it is, then the first. */
function findOwner(title: string, wanted: readonly (readonly (readonly string[])[])[]): number {
  const words = new Set(listWords(title));
  const scores = wanted.map((titles) =>
    Math.max(...titles.map((keys, i) => (holdsWords(words, keys) ? keys.length + (i === 0 ? 0.5 : 0) : 0))),
  );
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : -1;
}

/** Ranks at which a title that belongs to no deliverable ends nothing: it is a part of the section around it. */
const LOOSE: ReadonlySet<number> = new Set([RANKS.line, RANKS.item, RANKS.paragraph]);

/** Labels name a deliverable only where no heading or bold line does: lists announce what follows, and prompts are quoted. */
function isLabel(rank: number): boolean {
  return rank >= RANKS.numberedItem;
}

/**
 * For each title the place of the block that ends its section: the next title of the same or a higher rank. The title of the whole answer
 * claims no more than the text before the next one, when others find their sections below it.
 */
function findEnds(titles: readonly Claim[], length: number): number[] {
  const next: number[] = new Array(RANKS.paragraph + 1).fill(length);
  const ends = titles.map(() => length);
  for (const [i, { at, rank }] of [...titles.entries()].reverse()) {
    ends[i] = Math.min(...next.slice(0, rank + 1));
    next[rank] = at;
  }
  const [first, second, ...rest] = titles;
  const isOverAll = first !== undefined && ends[0] === length && [second, ...rest].some((other) => isOther(first, other));
  return isOverAll ? [second?.at ?? length, ...ends.slice(1)] : ends;
}

function isOther(first: Claim, other: Claim | undefined): boolean {
  return other !== undefined && other.owner >= 0 && other.owner !== first.owner;
}
