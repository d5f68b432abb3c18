/** Entries by their slugs. */
export function toIndex<Entry extends { slug: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.slug, entry]));
}

/** The entry of an id that the content checks know is there; `noun` names it in the error otherwise. */
export function findKnown<Entry>(index: ReadonlyMap<string, Entry>, id: string, noun: string): Entry {
  const entry = index.get(id);
  if (entry === undefined) throw new Error(`The ${noun} "${id}" is missing.`);
  return entry;
}
