/** Shorter texts are part of too many names to mean one of them. */
const SHORTEST_PART = 4;

/**
 * The candidate that was probably meant: the one with the fewest single-character edits from `text`, if that is one edit or at most a third of
 * its length; else the shortest one that holds the text, as `service-mesh-evaluation` holds `service-mesh`, or that begins it.
 */
export function findNearest(text: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: countEdits(text, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  if (best !== undefined && best.distance <= Math.max(1, Math.floor(text.length / 3))) return best.candidate;
  return candidates
    .filter((candidate) => candidate !== text && (holds(candidate, text) || (holds(text, candidate) && text.startsWith(candidate))))
    .sort((a, b) => Number(b.startsWith(text)) - Number(a.startsWith(text)) || a.length - b.length)[0];
}

/** ` Did you mean "…"?` with the nearest candidate, to go on a sentence with; empty where none is near. `quote` writes the candidate. */
export function suggestNearest(
  text: string,
  candidates: readonly string[],
  quote: (candidate: string) => string = (candidate) => `"${candidate}"`,
): string {
  const nearest = findNearest(text, candidates);
  return nearest === undefined || nearest === text ? '' : ` Did you mean ${quote(nearest)}?`;
}

function holds(text: string, part: string): boolean {
  return part.length >= SHORTEST_PART && text.toLowerCase().includes(part.toLowerCase());
}

/** Insertions, deletions, substitutions and swaps of neighbors (optimal string alignment). */
function countEdits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const substitution = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(substitution, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY);
    }
  }
  return at(a.length, b.length);
}
