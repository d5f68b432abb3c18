import type { Reviewer } from '../answer/critique.ts';
import type { Detection } from '../answer/detection/evidence.ts';
import type { Placeholder } from '../prompt/placeholder.ts';
import type { ProfileKeyGroup } from '../prompt/profile.ts';
import { formatDay } from './day.ts';

/** A prompt as tools read it. `template` is as written, with `{{id}}`; `updated` is a day as 2026-11-23. */
export interface CataloguePrompt {
  number: number;
  slug: string;
  title: string;
  category: string;
  summary: string;
  url: string;
  template: string;
  placeholders: CataloguePlaceholder[];
  deliverables: readonly { id: string; label: string }[];
  updated: string;
}

/** A constraint as tools read it. `conflicts` names the constraints that pull against it, declared on one side of a pair. */
export interface CatalogueConstraint {
  number: number;
  slug: string;
  title: string;
  reason: string;
  template: string;
  placeholders: CataloguePlaceholder[];
  conflicts: readonly { with: string; reason: string }[];
  updated: string;
}

/** A placeholder with every key in place: null where it has no unit, options, help, key of the profile or measure. */
export interface CataloguePlaceholder {
  id: string;
  label: string;
  kind: Placeholder['kind'];
  hint: string;
  example: string;
  optional: boolean;
  unit: string | null;
  options: readonly string[] | null;
  help: string | null;
  profile: string | null;
  measure: string | null;
}

/** The file `/prompts.json`. The version rises only when a reader of the old one would break. */
export interface Catalogue {
  version: 1;
  prompts: CataloguePrompt[];
  constraints: CatalogueConstraint[];
}

/**
 * The file `/prompts/<slug>.json`: one prompt alone, the placeholder that names what it designs, how each of its deliverables is told in
 * an answer (by the deliverable's id), and the prompts to go on with, the likeliest first.
 */
export interface CatalogueEntry {
  version: 1;
  subject: string;
  prompt: CataloguePrompt;
  detections: Record<string, Detection>;
  next: { slug: string; title: string }[];
}

/** The file `/follow-ups.json`: the prompts sent after an answer, and the reviewers (`lenses`) of the critique, which is a prompt itself. */
export interface FollowUpFile {
  version: 1;
  followUps: CatalogueFollowUp[];
  lenses: readonly Reviewer[];
}

type CatalogueFollowUp = Pick<CataloguePrompt, 'slug' | 'title' | 'summary' | 'template' | 'placeholders'>;

/** Keys of the profile that belong together, as in `/profile-keys.json`. */
export type CatalogueKeyGroup = Omit<ProfileKeyGroup, 'keys'> & { keys: CataloguePlaceholder[] };

/** An entry of the library, with the data that its part of the catalogue is written from. */
type Source<Entry> = Omit<Entry, 'placeholders' | 'updated'> & { placeholders: readonly Placeholder[]; updated: Date };
type FollowUpSource = Omit<CatalogueFollowUp, 'placeholders'> & { placeholders: readonly Placeholder[] };
type PromptSource = Omit<Source<CataloguePrompt>, 'url' | 'category'> & { category: { title: string } };

/** A prompt for the catalogue; `url` is the absolute address of its page. */
export function toCataloguePrompt(prompt: PromptSource, url: string): CataloguePrompt {
  const { number, slug, title, category, summary, template, deliverables, placeholders, updated } = prompt;
  return {
    number,
    slug,
    title,
    category: category.title,
    summary,
    url,
    template,
    placeholders: placeholders.map(toCataloguePlaceholder),
    deliverables: deliverables.map(({ id, label }) => ({ id, label })),
    updated: formatDay(updated),
  };
}

/** A constraint for the catalogue. */
export function toCatalogueConstraint(constraint: Source<CatalogueConstraint>): CatalogueConstraint {
  const { number, slug, title, reason, template, placeholders, conflicts, updated } = constraint;
  return {
    number,
    slug,
    title,
    reason,
    template,
    placeholders: placeholders.map(toCataloguePlaceholder),
    conflicts: conflicts.map((conflict) => ({ with: conflict.with, reason: conflict.reason })),
    updated: formatDay(updated),
  };
}

/** The file of follow-ups and reviewers. */
export function toFollowUpFile(followUps: readonly FollowUpSource[], lenses: readonly Reviewer[]): FollowUpFile {
  return {
    version: 1,
    followUps: followUps.map(({ slug, title, summary, template, placeholders }) => {
      return { slug, title, summary, template, placeholders: placeholders.map(toCataloguePlaceholder) };
    }),
    lenses,
  };
}

/** A group of keys for `/profile-keys.json`. */
export function toCatalogueKeys({ id, title, summary, keys }: ProfileKeyGroup): CatalogueKeyGroup {
  return { id, title, summary, keys: keys.map(toCataloguePlaceholder) };
}

/** A placeholder, or a key of the profile, for the catalogue. */
function toCataloguePlaceholder(placeholder: Placeholder): CataloguePlaceholder {
  const { id, label, kind, hint, example, optional, help, profile, measure } = placeholder;
  return {
    id,
    label,
    kind,
    hint,
    example,
    optional,
    unit: 'unit' in placeholder ? (placeholder.unit ?? null) : null,
    options: 'options' in placeholder ? placeholder.options : null,
    help: help ?? null,
    profile: profile ?? null,
    measure: measure ?? null,
  };
}

/** The placeholder that a catalogue describes, as the core takes it. */
export function fromCataloguePlaceholder({ unit, options, help, profile, measure, ...rest }: CataloguePlaceholder): Placeholder {
  return {
    ...rest,
    unit: unit ?? undefined,
    options: options ?? [],
    help: help ?? undefined,
    profile: profile ?? undefined,
    measure: measure ?? undefined,
  } as Placeholder;
}
