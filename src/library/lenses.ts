import { z } from 'astro/zod';
import type { Reviewer } from '../core/answer/critique.ts';
import { readYamlFile } from './content/yaml-file.ts';
import { line, slug } from './schema/fields.ts';

/** The lenses of `content/lenses.yaml`. */
const lensesSchema = z
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

/** The lenses of a critique, in the order they are offered. */
export const lenses: readonly Reviewer[] = readLenses();

/** The lenses that a text in YAML declares. Throws an error with every problem and its line. */
export function readLenses(yaml?: string): Reviewer[] {
  return readYamlFile('content/lenses.yaml', lensesSchema, { yaml });
}
