import type { Draft, Treatment } from './composition.ts';
import { isPlaceholderId } from './template.ts';

/** Bytes of content that a link may hold. */
export const LARGEST_CONTENT = 65_536;

/** Values, and constraints, that a link may hold. */
const MOST_NAMES = 300;

const TREATMENTS: readonly Treatment[] = ['keep', 'ask', 'drop'];

/** What a link says of a draft, in the one way it is written: JSON without spaces, `[[[key, value], …], treatment, [slug, …]]`, sorted. */
export function printContent(draft: Draft): string {
  return JSON.stringify([sortPairs(draft), draft.treatment, [...draft.constraints].sort()]);
}

/** A draft from its content; undefined unless it prints as the very same text. */
export function parseContent(content: string): Draft | undefined {
  try {
    const [pairs, treatment, slugs] = JSON.parse(content);
    const draft: Draft = { values: new Map(pairs), treatment, constraints: new Set(slugs) };
    return isDraft(draft) && printContent(draft) === content ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Whether its keys could be those of placeholders, its constraints slugs, its treatment one there is, and its values texts. */
export function isDraft({ values, treatment, constraints }: Draft): boolean {
  return (
    TREATMENTS.includes(treatment) &&
    [...values].every(([key, value]) => typeof value === 'string' && isPlaceholderId(key.replace(/^[a-z0-9-]+\./, ''))) &&
    [...constraints].every((slug) => typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug))
  );
}

/** Whether a draft is more than a link may hold. */
export function isOversized({ values, constraints }: Draft, content: string): boolean {
  return new TextEncoder().encode(content).length > LARGEST_CONTENT || values.size > MOST_NAMES || constraints.size > MOST_NAMES;
}

/** The values of a draft in the order of their keys. */
export function sortPairs({ values }: Draft): [string, string][] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}
