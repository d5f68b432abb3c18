import { type Draft, TREATMENTS, type Treatment } from '../prompt/draft.ts';
import { isPlaceholderId } from '../prompt/template.ts';
import type { Values } from '../prompt/value.ts';

/** Bytes of content that a link may hold. */
export const LARGEST_CONTENT = 65_536;

/** The most values, constraints and omitted numbers that a link may hold. */
const MOST_NAMES = 300;

/**
 * The content of a link, written in one way only: JSON without spaces, `[[[key, value], …], treatment, [slug, …]]`, sorted, with
 * the ids of omitted numbers as a fourth list where there are any.
 */
export function printContent(draft: Draft): string {
  const omitted = [...(draft.omitted ?? [])].sort();
  return JSON.stringify([sortPairs(draft), draft.treatment, [...draft.constraints].sort(), ...(omitted.length === 0 ? [] : [omitted])]);
}

/** A draft from its content; undefined unless it prints as the very same text. */
export function parseContent(content: string): Draft | undefined {
  try {
    const [pairs, treatment, slugs, omitted] = JSON.parse(content);
    const draft = toDraft(new Map(pairs), treatment, new Set(slugs), new Set(omitted));
    return isDraft(draft) && printContent(draft) === content ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** The draft of a link, which names omitted numbers only where there are some. */
export function toDraft(values: Values, treatment: Treatment, constraints: ReadonlySet<string>, omitted: ReadonlySet<string>): Draft {
  return { values, treatment, constraints, ...(omitted.size === 0 ? {} : { omitted }) };
}

/** Whether its keys could be those of placeholders, its constraints slugs, the names of its omitted numbers ids, its treatment one there is, and its values texts. */
export function isDraft({ values, treatment, constraints, omitted = new Set() }: Draft): boolean {
  return (
    TREATMENTS.includes(treatment) &&
    [...values].every(([key, value]) => typeof value === 'string' && isPlaceholderId(key.replace(/^[a-z0-9-]+\./, ''))) &&
    [...constraints, ...omitted].every((slug) => typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug))
  );
}

/** Whether a draft is more than a link may hold. */
export function isOversized({ values, constraints, omitted }: Draft, content: string): boolean {
  const names = Math.max(values.size, constraints.size, omitted?.size ?? 0);
  return new TextEncoder().encode(content).length > LARGEST_CONTENT || names > MOST_NAMES;
}

/** The values of a draft in the order of their keys. */
export function sortPairs({ values }: Draft): [string, string][] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}
