import { REVIEWER_BLANKS } from '../../core/answer/critique.ts';
import { FOLLOW_UP_BLANKS } from '../../core/answer/follow-up.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import { FOLDERS } from '../content/files.ts';
import type { FileProblem } from '../content/problems.ts';
import type { Matter } from '../schema/schemas.ts';
import { at, atPath, type Entry } from './entry.ts';
import { checkTemplate, refuseProse } from './template.ts';

/** The prompt that tests an answer, whose blanks the lenses fill. */
export const CRITIQUE = 'critique';

const SOURCE = 'src/core/answer/follow-up.ts';
const NAMES = Object.keys(FOLLOW_UP_BLANKS);

/** Every problem of a follow-up: prompt pages fill in each blank they know, and no others. */
export function checkFollowUp(entry: Entry<Matter<'followUps'>>): Problem[] {
  const { slug, matter } = entry;
  const blanks = new Map<string, readonly string[]>(Object.entries(FOLLOW_UP_BLANKS)).get(slug);
  const own = [...checkTemplate(entry), ...refuseProse(entry)];
  if (blanks === undefined)
    return [...own, at(1, `No page offers a follow-up "${slug}". Name the file ${NAMES.join(', ')}, or add it to ${SOURCE}.`)];
  const unfilled = (matter.data?.placeholders ?? []).flatMap(({ id }, place) =>
    blanks.includes(id)
      ? []
      : [atPath(entry, ['placeholders', place, 'id'], `No page fills in {{${id}}}. Remove it, or add it to ${SOURCE}.`)],
  );
  return [...own, ...checkBlanks(entry, 'Pages', blanks), ...unfilled];
}

/** The follow-ups that pages offer and that are missing. */
export function checkFollowUps(entries: readonly Entry<unknown>[]): FileProblem[] {
  const slugs = entries.map(({ slug }) => slug);
  return listMissing(NAMES, slugs).map((slug) => ({
    path: `${FOLDERS.followUps}/${slug}.mdx`,
    ...at(1, 'This follow-up is missing, and pages offer it. Put it back.'),
  }));
}

/** Blanks that lenses fill in and the critique lacks. */
export function checkLensBlanks(entry: Entry<{ placeholders: Placeholder[] }>): Problem[] {
  return entry.slug === CRITIQUE ? checkBlanks(entry, 'The lenses of content/lenses.yaml', REVIEWER_BLANKS) : [];
}

function checkBlanks(entry: Entry<{ placeholders: Placeholder[] }>, filler: string, blanks: readonly string[]): Problem[] {
  const ids = entry.matter.data?.placeholders.map(({ id }) => id);
  return (ids === undefined ? [] : listMissing(blanks, ids)).map((id) =>
    atPath(entry, ['placeholders'], `${filler} fill in {{${id}}}, and no placeholder has that id. Declare it.`),
  );
}

function listMissing(wanted: readonly string[], present: readonly string[]): string[] {
  return wanted.filter((id) => !present.includes(id));
}
