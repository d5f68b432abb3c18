import { z } from 'astro/zod';
import { readYamlFile } from './content/yaml-file.ts';
import { line, slug } from './schema/fields.ts';

/** The terms of a vocabulary file, as `content/categories.yaml`. */
const termsSchema = z
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
const synonymsSchema = z.array(z.array(z.string()).min(2)).describe('Groups of words that engineers use for the same thing.');

/** A category, a form a deliverable can take, or a hub of deep dives. */
export type Term = z.infer<typeof termsSchema>[number];

/** The categories in the order of the register. */
export const categories: readonly Term[] = readYamlFile('content/categories.yaml', termsSchema);

/** The forms a deliverable can take. */
export const deliverableForms: readonly Term[] = readYamlFile('content/deliverable-forms.yaml', termsSchema);

/** The hubs of the deep dives. */
export const hubs: readonly Term[] = readYamlFile('content/hubs.yaml', termsSchema);

/** Groups of words that engineers use for the same thing. */
export const synonyms: readonly (readonly string[])[] = readYamlFile('content/synonyms.yaml', synonymsSchema);
