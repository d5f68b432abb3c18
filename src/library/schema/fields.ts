import { z } from 'astro/zod';
import { isPlaceholderId } from '../../core/prompt/template.ts';
import { SLUG } from '../../core/text/slug.ts';

/** A text on one line, without spaces around it. */
export const line = z
  .string()
  .regex(/^[^\n\r]*$/, { error: 'must stay on one line.' })
  .refine((text) => text.trim() === text && text !== '', { error: 'must not be empty, nor begin or end with a space.' });

/** A part of an address. */
export const slug = line.regex(SLUG, {
  error: (issue) => `"${String(issue.input)}" is not a slug: use lower-case letters and digits with single hyphens.`,
});

/** The id of a placeholder, as templates write it between braces. */
export const placeholderId = line.refine(isPlaceholderId, {
  error: (issue) => `"${String(issue.input)}" cannot be an id: use lower-case letters, digits and underscores, starting with a letter.`,
});

/** A day that exists, as a date at midnight UTC. Astro's own YAML parser hands days over as dates already. */
const date = z
  .preprocess(
    (input) => (input instanceof Date ? input.toISOString().slice(0, 10) : input),
    z.iso.date({ error: ({ input }) => `${input === undefined ? 'is missing. Add' : 'expected'} a day that exists, as 2026-11-23.` }),
  )
  .transform((day) => new Date(`${day}T00:00:00Z`));

/** The day of the last change, which every entry states. */
export const updated = date.describe('The day of the last change that matters to a reader.');

/** A title that fits the list it is shown in. */
export const title = (place: string) => line.max(60, { error: `is longer than 60 characters; it has to fit ${place}.` });

/** A summary in one sentence; `gain` names what it tells the reader. */
export const summary = (gain: string) =>
  line
    .min(40, { error: `is shorter than 40 characters; say ${gain}.` })
    .max(160, { error: 'is longer than 160 characters; it has to fit a search result.' });

/** One of the ids of a vocabulary file, with the ids in the error. */
export function termOf(terms: readonly { id: string }[], file: string): z.ZodType<string> {
  return z.string().refine((id) => terms.some((term) => term.id === id), {
    error: (issue) => `"${String(issue.input)}" is not in ${file}; choose ${terms.map(({ id }) => id).join(', ')}.`,
  });
}
