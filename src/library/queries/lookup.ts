/** What has an id that the content checks know is there; `noun` names it in the error otherwise. */
export function findKnown<Known extends { id: string }>(all: readonly Known[], id: string, noun: string): Known {
  const known = all.find((candidate) => candidate.id === id);
  if (known === undefined) throw new Error(`The ${noun} "${id}" is missing.`);
  return known;
}
