import type { Reviewer } from '../answer/critique.ts';
import type { Placeholder } from '../prompt/placeholder.ts';
import { type CataloguePlaceholder, toCataloguePlaceholder } from './catalogue.ts';

/** The file `/follow-ups.json`: the prompts sent after an answer, and the reviewers (`lenses`) of the critique, which is a prompt itself. */
export interface FollowUpFile {
  version: 1;
  followUps: CatalogueFollowUp[];
  lenses: readonly Reviewer[];
}

/** A follow-up as tools read it. `template` is as written, with `{{id}}`. */
interface CatalogueFollowUp {
  slug: string;
  title: string;
  summary: string;
  template: string;
  placeholders: CataloguePlaceholder[];
}

/** The data of a follow-up in the library. */
type FollowUpSource = Omit<CatalogueFollowUp, 'placeholders'> & { placeholders: readonly Placeholder[] };

/** The file of follow-ups and reviewers. */
export function toFollowUpFile(followUps: readonly FollowUpSource[], lenses: readonly Reviewer[]): FollowUpFile {
  return {
    version: 1,
    followUps: followUps.map(({ slug, title, summary, template, placeholders }) => ({
      slug,
      title,
      summary,
      template,
      placeholders: placeholders.map(toCataloguePlaceholder),
    })),
    lenses,
  };
}
