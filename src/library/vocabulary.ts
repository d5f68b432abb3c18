import type { z } from 'astro/zod';
import { readYamlFile } from './content/yaml-file.ts';
import { synonymsSchema, termsSchema } from './schema/vocabulary.ts';

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
