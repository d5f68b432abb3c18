import { z } from 'astro/zod';
import { line, slug } from './fields.ts';

/** The terms of a vocabulary file, as `content/categories.yaml`. */
export const termsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Used in addresses and front matter; never changed once published.'),
      title: line.describe('The name that readers see.'),
      summary: line.describe('One sentence for the page of this term.'),
    }),
  )
  .min(1)
  .describe('The terms of a vocabulary, in the order they are listed.');

/** The groups of `content/synonyms.yaml`. */
export const synonymsSchema = z.array(z.array(z.string()).min(2)).describe('Groups of words that engineers use for the same thing.');
