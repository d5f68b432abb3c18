import { listBlanks } from '../prompt/blank.ts';
import { type Draft, TREATMENTS } from '../prompt/draft.ts';
import type { Constraint, Fillable } from '../prompt/prompt.ts';
import { toDraft } from './share-link-content.ts';

/**
 * The values of a link that was written by hand, `<id>=<value>&…`, without version, length and checksum: percent-encoded or as typed. A `+`
 * is a space, as forms encode it, unless the link has spaces of its own. `_unfilled` and `_constraints` choose as in a share link.
 */
export function parsePrefill(fragment: string): Map<string, string> {
  const plain = /\s|%20/.test(fragment) ? fragment.replaceAll('+', '%2B') : fragment;
  return new Map(new URLSearchParams(plain));
}

/** The constraints that a link written by hand chooses. */
function listPrefillConstraints(values: ReadonlyMap<string, string>): string[] {
  return values.get('_constraints')?.split(',') ?? [];
}

/** What a link written by hand fills in of a prompt, and the names in it that the prompt does not have. */
export function fitPrefill(
  values: ReadonlyMap<string, string>,
  prompt: Fillable,
  constraints: readonly Constraint[],
): { draft: Draft; unknown: string[] } {
  const slugs = listPrefillConstraints(values);
  const chosen = constraints.filter(({ slug }) => slugs.includes(slug));
  const keys = new Set(listBlanks(prompt, chosen).map(({ key }) => key));
  const treatment = TREATMENTS.find((candidate) => candidate === values.get('_unfilled'));
  const known = [...values].filter(([key]) => keys.has(key));
  const draft = toDraft(new Map(known), treatment ?? 'keep', new Set(chosen.map(({ slug }) => slug)), new Set());
  const unknown = [
    ...[...values.keys()].filter((key) => !keys.has(key) && !['_unfilled', '_constraints'].includes(key)),
    ...slugs.filter((slug) => !draft.constraints.has(slug)),
    ...(values.has('_unfilled') && treatment === undefined ? [values.get('_unfilled') ?? ''] : []),
  ];
  return { draft, unknown };
}
