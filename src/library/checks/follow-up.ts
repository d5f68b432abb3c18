import { REVIEWER_BLANKS } from '../../core/answer/critique.ts';
import { FOLLOW_UP_BLANKS } from '../../core/answer/follow-up.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import type { FollowUpMatter } from '../schema/follow-up.ts';
import type { Entry } from './entries.ts';
import { at, atPath } from './place.ts';
import { checkTemplate } from './template.ts';

/** The prompt that tests an answer, whose blanks the lenses fill. */
export const CRITIQUE = 'critique';

/** Every problem of a follow-up: prompt pages fill in each blank they know, and no others. */
export function checkFollowUp(entry: Entry<FollowUpMatter>): Problem[] {
  const { slug, matter } = entry;
  const blanks = Object.entries<readonly string[]>(FOLLOW_UP_BLANKS).find(([known]) => known === slug)?.[1];
  if (blanks === undefined)
    return [
      ...checkTemplate(entry),
      at(
        1,
        `No page offers a follow-up "${slug}". Name the file ${Object.keys(FOLLOW_UP_BLANKS).join(', ')}, or add it to src/core/answer/follow-up.ts.`,
      ),
    ];
  const ids = (matter.data?.placeholders ?? []).map(({ id }) => id);
  const missing = ids.length === 0 ? [] : listMissing(blanks, ids);
  const unknown = ids.flatMap((id, place) => (blanks.includes(id) ? [] : [{ id, place }]));
  return [
    ...checkTemplate(entry),
    ...missing.map((id) => atPath(entry, ['placeholders'], `Pages fill in {{${id}}}, and no placeholder has that id. Declare it.`)),
    ...unknown.map(({ id, place }) =>
      atPath(entry, ['placeholders', place, 'id'], `No page fills in {{${id}}}. Remove it, or add it to src/core/answer/follow-up.ts.`),
    ),
  ];
}

/** The follow-ups that pages offer and that are not among the given ones. */
export function listMissingFollowUps(slugs: readonly string[]): string[] {
  return listMissing(Object.keys(FOLLOW_UP_BLANKS), slugs);
}

/** Blanks that lenses fill in and the critique lacks. */
export function checkLensBlanks(entry: Entry<{ placeholders: Placeholder[] }>): Problem[] {
  const placeholders = entry.matter.data?.placeholders;
  if (entry.slug !== CRITIQUE || placeholders === undefined) return [];
  const ids = placeholders.map(({ id }) => id);
  return listMissing(REVIEWER_BLANKS, ids).map((id) =>
    atPath(entry, ['placeholders'], `The lenses of content/lenses.yaml fill in {{${id}}}, and no placeholder has that id. Declare it.`),
  );
}

function listMissing(wanted: readonly string[], present: readonly string[]): string[] {
  return wanted.filter((id) => !present.includes(id));
}
