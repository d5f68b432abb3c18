import type { Values } from './value.ts';

/** Every treatment of unfilled placeholders, in the order in which they are offered. */
export const TREATMENTS = ['keep', 'ask', 'drop'] as const;

/**
 * The treatment of unfilled placeholders: `keep` their hints in brackets, `ask` (the hints stay and a closing paragraph
 * has the assistant ask about each), or `drop` the lines whose placeholders are all optional and unfilled.
 */
export type Treatment = (typeof TREATMENTS)[number];

/** The reader's values and choices for one prompt. Constraints are named by slug; values by placeholder key. */
export interface Draft {
  values: Values;
  treatment: Treatment;
  constraints: ReadonlySet<string>;
  /** The ids of derived numbers that the reader has switched off; missing where there are none. */
  omitted?: ReadonlySet<string>;
}

/** The draft of a reader who has done nothing yet. */
export const EMPTY_DRAFT: Draft = { values: new Map(), treatment: 'keep', constraints: new Set() };

/** Whether a draft holds no value and no choice. */
export function isEmptyDraft({ values, treatment, constraints, omitted = new Set() }: Draft): boolean {
  return values.size === 0 && treatment === 'keep' && constraints.size === 0 && omitted.size === 0;
}

/** Whether two drafts choose the same, whatever their values. */
export function equalChoices(a: Draft, b: Draft): boolean {
  return a.treatment === b.treatment && equalSets(a.constraints, b.constraints) && equalSets(a.omitted, b.omitted);
}

/** The draft of a link with the reader's own over it: whatever the reader has set themselves comes first. */
export function mergeDrafts(own: Draft, link: Draft): Draft {
  const omitted = new Set([...(link.omitted ?? []), ...(own.omitted ?? [])]);
  return {
    values: new Map([...link.values, ...own.values]),
    treatment: own.treatment === 'keep' ? link.treatment : own.treatment,
    constraints: new Set([...link.constraints, ...own.constraints]),
    ...(omitted.size === 0 ? {} : { omitted }),
  };
}

function equalSets(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
