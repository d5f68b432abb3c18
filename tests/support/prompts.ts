import type { Draft } from '../../src/core/prompt/draft.ts';
import type { Placeholder } from '../../src/core/prompt/placeholder.ts';
import type { Constraint, Fillable, Prompt } from '../../src/core/prompt/prompt.ts';
import { parseTemplate } from '../../src/core/prompt/template.ts';

const BASE = { label: 'Label', hint: 'hint', example: 'an example', optional: false };

/** A text placeholder, changed by what a test cares about. */
export function placeholder(
  id: string,
  changes: Partial<Record<keyof Placeholder | 'unit' | 'options' | 'min' | 'max', unknown>> = {},
): Placeholder {
  return { ...BASE, id, kind: 'text', ...changes } as Placeholder;
}

/** A template with its placeholders; those not given are required texts whose hint is their id. */
export function fillable(template: string, ...given: readonly Placeholder[]): Fillable {
  const { parts } = parseTemplate(template);
  const ids = new Set(parts.flatMap((part) => (part.type === 'placeholder' ? [part.id] : [])));
  const placeholders = [...ids].map((id) => given.find((candidate) => candidate.id === id) ?? placeholder(id, { hint: id }));
  return { parts, placeholders };
}

export function prompt(slug: string, subject: string, template: string): Prompt {
  return { slug, subject, ...fillable(template) };
}

export function constraint(number: number, slug: string, template: string, changes: Partial<Constraint> = {}): Constraint {
  return { number, slug, title: slug, conflicts: [], ...fillable(template), ...changes };
}

export function draft(values: Iterable<readonly [string, string]> = [], changes: Partial<Draft> = {}): Draft {
  return { values: new Map(values), treatment: 'keep', constraints: new Set(), ...changes };
}
