import type { DeliverableCheck } from './detection/detection.ts';

/** A piece of an answer's text, with the checks of the deliverables that were found in it; none where it belongs to no deliverable. */
export interface MarkedPiece {
  text: string;
  checks: readonly DeliverableCheck[];
}

/** Ranges of one deliverable that are marked: answers have one or two, and a page with thousands of marks would not respond. */
const MOST_RANGES = 40;

/**
 * Cuts an answer's text at the ranges of the deliverables that were found in it, which may overlap. The pieces, one after another, are the
 * text byte for byte.
 */
export function splitAtMarks(text: string, checks: readonly DeliverableCheck[]): MarkedPiece[] {
  const marked = checks.map((check) => ({ check, ranges: check.ranges.slice(0, MOST_RANGES) }));
  const ends = marked.flatMap(({ ranges }) => ranges.flatMap(({ start, end }) => [start, end]));
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    const isIn = (range: { start: number; end: number }): boolean => range.start <= start && end <= range.end;
    return { text: text.slice(start, end), checks: marked.flatMap(({ check, ranges }) => (ranges.some(isIn) ? [check] : [])) };
  });
}
