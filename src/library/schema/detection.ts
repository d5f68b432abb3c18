import { z } from 'astro/zod';
import type { Evidence } from '../../core/answer/detection/evidence.ts';
import { line, placeholderId } from './fields.ts';

const count = z.int().positive();

/** One thing to be found under the heading of a deliverable. Each kind is told by its first field. */
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

/** How to tell that an answer holds a deliverable. */
export const detectionSchema = z.strictObject({
  titles: z.array(line).default([]).describe('Other headings that answers give it, besides its label.'),
  needs: z.array(evidenceSchema).min(1).max(3).describe('What must be found under the heading, all of it.'),
});
