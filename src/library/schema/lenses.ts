import { z } from 'astro/zod';
import { line, slug } from './fields.ts';

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
