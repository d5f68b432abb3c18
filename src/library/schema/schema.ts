import { z } from 'astro/zod';
import type { Evidence } from '../../core/answer/detection/evidence.ts';
import { isMeasure, MEASURES } from '../../core/derived/measure.ts';
import { findNearest } from '../../core/prompt/nearest.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { isPlaceholderId } from '../../core/prompt/template.ts';
import { categories, deliverableForms } from '../vocabulary.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A text on one line, without spaces around it. */
export const line = z
  .string()
  .regex(/^[^\n\r]*$/, { error: 'must stand on one line.' })
  .refine((text) => text.trim() === text && text !== '', { error: 'must not be empty, nor begin or end with a space.' });

/** What an address is made of. */
export const slug = line.regex(SLUG, {
  error: (issue) => `"${String(issue.input)}" is not a slug: use lower-case letters and digits with single hyphens.`,
});

const placeholderId = line.refine(isPlaceholderId, {
  error: (issue) => `"${String(issue.input)}" cannot be an id: use lower-case letters, digits and underscores, starting with a letter.`,
});

/** A day that exists, as a date at midnight UTC. Astro's own YAML parser hands days over as dates already. */
export const date = z
  .preprocess(
    (input) => (input instanceof Date ? input.toISOString().slice(0, 10) : input),
    z.iso.date({ error: 'expected a day that exists, as 2026-11-23.' }),
  )
  .transform((day) => new Date(`${day}T00:00:00Z`));

/** One of the ids of a vocabulary file, with the ids in the error. */
export function termOf(terms: readonly { id: string }[], file: string): z.ZodType<string> {
  return z.string().refine((id) => terms.some((term) => term.id === id), {
    error: (issue) => `"${String(issue.input)}" is not in ${file}; choose ${terms.map(({ id }) => id).join(', ')}.`,
  });
}

const blank = {
  id: placeholderId.describe('Lower-case letters, digits and underscores; unique in its file; never changed once published.'),
  label: line.max(40, { error: 'is longer than 40 characters; a label names the blank.' }).describe('The accessible name of the field.'),
  hint: line
    .max(60, { error: 'is longer than 60 characters; a hint stands inside the text.' })
    .refine((hint) => !/[[\]]/.test(hint), { error: 'must not hold square brackets; they are added around it.' })
    .describe('What the unfilled placeholder shows, without its square brackets.'),
  example: z
    .string()
    .min(1, { error: 'must not be empty.' })
    .describe('A worked value. For list and multiselect one item a line; for quantity "250 ms".'),
  help: line.optional().describe('How to answer well, in one sentence.'),
};

const options = z.array(line).max(14);

const measure = z
  .string()
  .refine(isMeasure, {
    error: (issue) => {
      const nearest = findNearest(String(issue.input), Object.keys(MEASURES));
      return `"${String(issue.input)}" is not a measure.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`} Name one of MEASURES in src/core/derived/measure.ts.`;
    },
  })
  .optional()
  .describe('What the value measures, as "availability"; facts that follow from it are computed for the reader.');

/** A blank of every kind, with what `base` declares and what the kind needs besides. */
const ofEveryKind = <Base extends typeof blank>(base: Base) =>
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...base,
        kind: z.enum(['text', 'longtext', 'list']).describe('A short answer, a long or pasted one, or one item a line.'),
      }),
      z.strictObject({
        ...base,
        kind: z.literal('number').describe('A bare number.'),
        measure,
        unit: line.optional().describe('What the number counts. The template states it too.'),
        min: z.number().optional().describe('The least that makes sense; below it the reader is warned.'),
        max: z.number().optional().describe('The most that makes sense; above it the reader is warned.'),
      }),
      z.strictObject({
        ...base,
        kind: z.literal('quantity').describe('A number with a unit.'),
        measure,
        unit: line.describe('The unit offered first.'),
        options: options.min(1).describe('The units offered; others can be typed.'),
      }),
      z.strictObject({
        ...base,
        kind: z.enum(['select', 'multiselect']).describe('One or several of the options, or a free answer.'),
        measure,
        options: options.min(2).describe('The answers offered; others can be typed.'),
      }),
    ],
    {
      error: (issue) =>
        `"${String((issue.input as { kind?: unknown } | null)?.kind)}" is not a kind; use text, longtext, number, quantity, select, multiselect or list.`,
    },
  );

/** A typed blank, as declared in front matter. */
const placeholderSchema = ofEveryKind({
  ...blank,
  optional: z.boolean().default(false).describe('Whether the line may be dropped while the placeholder is unfilled.'),
  profile: z
    .string()
    .optional()
    .describe('The key of content/profile-keys.yaml that asks for the same fact; its value fills the placeholder as it stands.'),
}) satisfies z.ZodType<Placeholder>;

/** A key of the profile; the value it takes has to fill placeholders as it stands. */
const profileKeySchema = ofEveryKind(blank).transform((key) => ({ ...key, optional: false })) satisfies z.ZodType<Placeholder>;

/** The groups of `content/profile-keys.yaml`. */
export const profileKeyGroupsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Unique in the file; never changed once published.'),
      title: line.max(40).describe('The heading of the group.'),
      summary: line.max(160).describe('What the group is about, in one sentence.'),
      keys: z.array(profileKeySchema).min(1).describe('The keys, in the order they are shown.'),
    }),
  )
  .min(1)
  .superRefine((groups, context) => {
    const declared = groups.flatMap((group, g) => [
      { id: group.id, path: [g, 'id'] },
      ...group.keys.map(({ id }, k) => ({ id, path: [g, 'keys', k, 'id'] })),
    ]);
    for (const [place, { id, path }] of declared.entries())
      if (declared.findIndex((other) => other.id === id) < place)
        context.addIssue({ code: 'custom', path, message: `"${id}" is taken by an earlier group or key. Choose another id.` });
  })
  .describe('What a profile can hold: facts of one system that several prompts ask for.');

const count = z.int().positive();

/** One thing that has to stand under the heading of a deliverable. Each kind is told by its first field. */
const evidenceSchema = z.union(
  [
    z.strictObject({
      table: z.array(line).min(1).describe('Words of the column heads it must have; "a / b" for either.'),
      rows: count.optional().describe('The least number of rows; 1 without it.'),
    }),
    z.strictObject({
      code: z.array(line).min(1).describe('The language tags that a fenced block may have.'),
      holding: z.array(line).optional().describe('Texts that the blocks must hold together, whatever the case.'),
      blocks: count.optional().describe('The least number of blocks; 1 without it.'),
    }),
    z.strictObject({
      names: z.array(line).min(1).describe('Names that must be mentioned; "a / b" for either.'),
      least: count.optional().describe('How many of them at least; all without it.'),
    }),
    z.strictObject({ names_from: placeholderId.describe('The placeholder whose items must all be mentioned.') }),
    z.strictObject({ items: count.describe('The least number of list items, table rows or sub-headings.') }),
    z.strictObject({ words: count.describe('The least number of words.') }),
  ],
  { error: 'is none of { table }, { code }, { names }, { names_from }, { items } and { words } with what may go with it.' },
) satisfies z.ZodType<Evidence>;

const detectionSchema = z.strictObject({
  titles: z.array(line).default([]).describe('Other headings that answers give it, besides its label.'),
  needs: z.array(evidenceSchema).min(1).max(3).describe('What must stand under the heading, all of it.'),
});

const deliverableSchema = z.strictObject({
  id: slug.describe('Unique in the prompt; never changed once published.'),
  label: line.max(50).describe("The deliverable's name, word for word as in the template's list of what to return."),
  form: termOf(deliverableForms, 'content/deliverable-forms.yaml').describe('What kind of thing it is; readers filter by it.'),
  detect: detectionSchema.optional().describe('How to tell that an answer holds it.'),
});

/** The front matter of a prompt in `content/prompts`. */
export const promptSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place in the register; unique, never reused.'),
    title: line
      .max(60, { error: 'is longer than 60 characters; it has to fit a row of the register.' })
      .describe('The name of the prompt.'),
    category: termOf(categories, 'content/categories.yaml').describe('The shelf it stands on.'),
    summary: line
      .min(40, { error: 'is shorter than 40 characters; say what the reader gets.' })
      .max(160, { error: 'is longer than 160 characters; it has to fit a search result.' })
      .describe('What the reader gets, in one sentence.'),
    deliverables: z.array(deliverableSchema).min(1).max(10).describe('What the prompt asks for, in the order of its template.'),
    subject: placeholderId.describe('The placeholder that names what is designed; follow-ups carry its value.'),
    placeholders: z.array(placeholderSchema).min(1).describe('The blanks, in the order of the template.'),
    technologies: z.array(line).default([]).describe('Products and standards the template names; searched.'),
    keywords: z.array(line).default([]).describe('Other words readers search by; never shown.'),
    related: z.array(slug).min(1).max(5).describe('Slugs of prompts that are close.'),
    schematic: z
      .strictObject({
        caption: line.max(200).describe('One sentence: what the drawing shows. Also its accessible name.'),
        flowchart: z.string().describe('A Mermaid flowchart of what the prompt designs.'),
      })
      .describe('A small drawing of what the prompt designs.'),
    updated: date.describe('The day of the last change that matters to a reader.'),
  })
  .describe('A prompt: the fence ~~~prompt holds its template, the prose around it is guidance.');

/** The front matter of a constraint in `content/constraints`. */
export const constraintSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place among the constraints, in lists and in composed prompts.'),
    title: line.max(40).describe('The name of the constraint.'),
    reason: line.max(120, { error: 'is longer than 120 characters; one line has to do.' }).describe('Why one would add it, in one line.'),
    placeholders: z.array(placeholderSchema).max(4).describe('Blanks of its own.'),
    conflicts: z
      .array(
        z.strictObject({
          with: slug.describe('The slug of the other constraint.'),
          reason: line.max(240).describe('How the two pull against each other, in one sentence.'),
        }),
      )
      .default([])
      .describe('Constraints that pull against this one. Declare a pair once, in the file with the lower number.'),
    updated: date.describe('The day of the last change that matters to a reader.'),
  })
  .describe('A constraint: the fence ~~~prompt holds the text it adds.');

/** The front matter of a follow-up in `content/follow-ups`, whose blanks the site fills in by itself. */
export const followUpSchema = z
  .strictObject({
    title: line.max(40).describe('The name of the follow-up.'),
    summary: line.max(160).describe('What the reader gets, in one sentence.'),
    placeholders: z.array(placeholderSchema).min(1).describe('The blanks, in the order of the template.'),
    updated: date.describe('The day of the last change that matters to a reader.'),
  })
  .describe('A follow-up: the fence ~~~prompt holds what is sent after an answer.');

/** The lenses of `content/lenses.yaml`. */
export const lensesSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Unique in the file; never changed once published.'),
      title: line.max(40).describe('The name of the lens.'),
      summary: line.max(80).describe('What it looks for, in a few words.'),
      reviewer: line.max(160).describe("Fills the critique's blank for who reviews."),
      focus: z.array(line.max(200)).min(2).max(6).describe("Fills the critique's list of where to look hardest."),
    }),
  )
  .min(1)
  .describe('The lenses through which a critique looks at an answer.');

/** The front matter of a text page in `content/pages`. */
export const pageSchema = z
  .strictObject({
    title: line.max(60).describe('The heading of the page.'),
    summary: line.max(160).describe('For search results and link previews.'),
    updated: date.describe('The day of the last change that matters to a reader.'),
  })
  .describe('A page of prose.');

const handoverSchema = z.strictObject({
  deliverables: z.array(slug).min(1).max(4).describe("Ids of deliverables of this step's prompt: what is carried on."),
  to: slug.optional().describe('The id of the later step that takes them; the next one without it.'),
  into: placeholderId.describe("The id of the placeholder of that step's prompt that they fill."),
  how: line
    .max(240, { error: 'is longer than 240 characters; one sentence has to do.' })
    .describe('How to carry them over, in a sentence.'),
});

const stepSchema = z.strictObject({
  id: slug.describe('Unique in the workflow; never changed once published, as readers keep their progress under it.'),
  prompt: slug.describe('The slug of the prompt that is sent in this step.'),
  why: line
    .max(300, { error: 'is longer than 300 characters; two sentences have to do.' })
    .describe('What this step decides here, in one or two sentences.'),
  hands_on: z.array(handoverSchema).max(3).default([]).describe('What later steps take from this one; the last step hands on nothing.'),
  done_when: line
    .max(240, { error: 'is longer than 240 characters; one sentence has to do.' })
    .describe('How the reader can tell that the step is finished.'),
});

/** The front matter of a workflow in `content/workflows`. */
export const workflowSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place in the list of workflows; unique, never reused.'),
    title: line.max(60, { error: 'is longer than 60 characters; it has to fit a row of the list.' }).describe('The name of the workflow.'),
    summary: line
      .min(40, { error: 'is shorter than 40 characters; say what the reader ends up with.' })
      .max(160, { error: 'is longer than 160 characters; it has to fit a search result.' })
      .describe('Where the path leads, in one sentence.'),
    steps: z.array(stepSchema).min(3).max(7).describe('The prompts to send, in their order.'),
    updated: date.describe('The day of the last change that matters to a reader.'),
  })
  .describe('A path through the prompts for one job: the prose says who it is for and when it is done.');

const pagePath = line.regex(/^\/(?:[a-z0-9.-]+\/)*$/, {
  error: (issue) => `"${String(issue.input)}" is not the path of a page: it begins and ends with a slash, as in /prompts/critique/.`,
});

/** The redirects of `content/redirects.yaml`. */
export const redirectsSchema = z
  .array(
    z.strictObject({
      from: pagePath.describe('The path of a page that there was.'),
      to: line
        .regex(/^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+\.[a-z]+|#[a-z0-9_-]+)?$/, {
          error: (issue) => `"${String(issue.input)}" is not a path of this site, as in /prompts/critique/ or /prompts/critique/#worry.`,
        })
        .describe('The path of a page or file that there is; a fragment may follow.'),
    }),
  )
  .describe('Addresses that have moved.');

export type Deliverable = z.infer<typeof deliverableSchema>;
