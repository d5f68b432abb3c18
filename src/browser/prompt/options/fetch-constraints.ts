import { type CatalogueConstraint, fromCataloguePlaceholder } from '../../../core/export/catalogue.ts';
import type { Constraint } from '../../../core/prompt/prompt.ts';
import { parseTemplate } from '../../../core/prompt/template.ts';
import { fetchJson } from '../../page/fetch-json.ts';

/** A constraint with its reason, as lists of constraints show it. */
export interface PickableConstraint extends Constraint {
  reason: string;
}

/** Fetches all constraints from `/constraints.json`. */
export async function fetchConstraints(url: string): Promise<PickableConstraint[]> {
  const { constraints } = await fetchJson<{ constraints: CatalogueConstraint[] }>(url);
  return constraints.map(({ template, placeholders, ...constraint }) => ({
    ...constraint,
    parts: parseTemplate(template).parts,
    placeholders: placeholders.map(fromCataloguePlaceholder),
  }));
}
