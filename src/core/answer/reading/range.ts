/** A stretch of a text, in UTF-16 units; `end` is the first that no longer belongs to it. */
export interface Range {
  start: number;
  end: number;
}

/** The text without the given stretches, which stand in its order and apart from one another. */
export function removeRanges(text: string, ranges: readonly Range[]): string {
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((start, i) => text.slice(start, ranges[i]?.start)).join('');
}
