import { z } from 'astro/zod';
import { countWords } from '../../core/text/length.ts';
import { line, slug, updated } from './fields.ts';
import { placeholderSchema } from './placeholder.ts';

const conflictSchema = z.strictObject({
  with: slug.describe('The slug of the other constraint.'),
  reason: line
    .max(240)
    .refine((reason) => countWords(reason) >= 5, { error: 'has fewer than 5 words; say how the two pull against each other.' })
    .describe('How the two pull against each other, in one sentence.'),
});

/** The front matter of a constraint in `content/constraints`. */
export const constraintSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place among the constraints, in lists and in composed prompts.'),
    title: line.max(40).describe('The name of the constraint.'),
    reason: line
      .min(10, { error: 'is shorter than 10 characters; say why one would add it.' })
      .max(120, { error: 'is longer than 120 characters; one line has to do.' })
      .describe('Why one would add it, in one line.'),
    placeholders: z.array(placeholderSchema).max(4).default([]).describe('Blanks of its own.'),
    conflicts: z
      .array(conflictSchema)
      .default([])
      .describe('Constraints that pull against this one. Declare a pair once, in the file with the lower number.'),
    updated,
  })
  .describe('A constraint: the fence ~~~prompt holds the text it adds.');

export type ConstraintMatter = z.infer<typeof constraintSchema>;
