import { FOLLOW_UP_BLANKS, LENS_BLANKS } from '../../core/answer/follow-up-blanks.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';

/** The prompt whose blanks the lenses fill. */
const CRITIQUE = 'critique';

/** What is wrong with a follow-up's name, or with the blanks it has: sheets fill in each of those they know, and no others. */
export function checkFollowUpBlanks(slug: string, placeholders: readonly Placeholder[] = []): string[] {
  const blanks = Object.entries<readonly string[]>(FOLLOW_UP_BLANKS).find(([known]) => known === slug)?.[1];
  if (blanks === undefined)
    return [
      `No sheet offers a follow-up "${slug}". Name the file ${Object.keys(FOLLOW_UP_BLANKS).join(', ')}, or add it to src/core/answer/follow-up-blanks.ts.`,
    ];
  const ids = placeholders.map(({ id }) => id);
  return placeholders.length === 0
    ? []
    : [
        ...listMissing(blanks, ids).map((id) => `Sheets fill in {{${id}}}, and this follow-up has no placeholder of that id. Declare it.`),
        ...listMissing(ids, blanks).map(
          (id) => `No sheet fills in {{${id}}} of this follow-up. Remove it, or add it to src/core/answer/follow-up-blanks.ts.`,
        ),
      ];
}

/** The follow-ups that sheets offer and that are not among the given ones. */
export function listMissingFollowUps(slugs: readonly string[]): string[] {
  return listMissing(Object.keys(FOLLOW_UP_BLANKS), slugs);
}

/** What the critique lacks for lenses to fill in. */
export function checkLensBlanks(slug: string, placeholders: readonly Placeholder[] = []): string[] {
  if (slug !== CRITIQUE || placeholders.length === 0) return [];
  const ids = placeholders.map(({ id }) => id);
  return listMissing(LENS_BLANKS, ids).map(
    (id) => `The lenses of content/lenses.yaml fill in {{${id}}}, and the critique has no placeholder of that id. Declare it.`,
  );
}

function listMissing(wanted: readonly string[], there: readonly string[]): string[] {
  return wanted.filter((id) => !there.includes(id));
}
