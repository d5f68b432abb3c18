import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const term = z.strictObject({
  id: z.string().describe('Stands in addresses and front matter; never changed once published.'),
  title: z.string().describe('What readers see.'),
  summary: z.string().describe('One sentence for the page of this term.'),
});

/** A category, a form a deliverable can take, or a hub of deep dives. */
export type Term = z.infer<typeof term>;

/** The categories in the order of the register, from `content/categories.yaml`. */
export const categories: readonly Term[] = readTerms('content/categories.yaml');

/** The forms a deliverable can take, from `content/deliverable-forms.yaml`. */
export const deliverableForms: readonly Term[] = readTerms('content/deliverable-forms.yaml');

/** The hubs of the deep dives, from `content/hubs.yaml`. */
export const hubs: readonly Term[] = readTerms('content/hubs.yaml');

/** Groups of words that engineers use for the same thing, from `content/synonyms.yaml`. */
export const synonyms: readonly (readonly string[])[] = z.array(z.array(z.string()).min(2)).parse(readYaml('content/synonyms.yaml'));

function readTerms(path: string): Term[] {
  return z.array(term).min(1).parse(readYaml(path));
}

/** Paths are relative to the project's root, where every npm script runs. */
function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}
