/** A stretch of a text, in UTF-16 units; `end` is the first that no longer belongs to it. */
export interface TextRange {
  start: number;
  end: number;
}

/** The text without the given ranges, which are in its order and do not overlap. */
export function removeRanges(text: string, ranges: readonly TextRange[]): string {
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((start, i) => text.slice(start, ranges[i]?.start)).join('');
}
