import { suggestNearest } from '../text/nearest.ts';
import type { Problem } from './problem.ts';
import type { Part } from './template.ts';

interface Base {
  /** Lower-case letters, digits and underscores; unique in its prompt and never changed once published. */
  id: string;
  /** The field's accessible name. */
  label: string;
  /** The text of an unfilled placeholder, without its square brackets. */
  hint: string;
  /** A worked value. */
  example: string;
  /** Whether the placeholder's line may be dropped while it is unfilled. */
  optional: boolean;
  /** How to answer well, in one sentence. */
  help?: string | undefined;
  /** The key of the profile whose value is used until the reader types another. */
  profile?: string | undefined;
  /** The measure of the value, one of `MEASURES`: numbers are derived from it. */
  measure?: string | undefined;
}

/**
 * A typed blank, declared in front matter. Whatever its kind, its value is one string:
 * `list` and `multiselect` hold one item a line, `quantity` a number and its unit as in `250 ms`.
 */
export type Placeholder = Base &
  (
    | { kind: 'text' | 'longtext' | 'list' }
    | { kind: 'number'; unit?: string | undefined; min?: number | undefined; max?: number | undefined }
    | { kind: 'quantity'; unit: string; options: readonly string[] }
    | { kind: 'select'; options: readonly string[] }
    | { kind: 'multiselect'; options: readonly string[] }
  );

/** A mistake between a template and its placeholders: in the template, at a line of it, or in the declaration at a place of the list. */
export type PlaceholderProblem = ({ place?: undefined } & Problem) | { place: number; message: string };

/**
 * Compares what a template uses with what is declared: unknown ids (with the nearest declared one), declared ids that
 * are never used, and ids declared twice.
 */
export function checkPlaceholders(parts: readonly Part[], placeholders: readonly Pick<Placeholder, 'id'>[]): PlaceholderProblem[] {
  const declared = placeholders.map(({ id }) => id);
  const used = parts.flatMap((part) => (part.type === 'placeholder' ? [part] : []));
  return [
    ...used
      .filter(({ id }) => !declared.includes(id))
      .map(({ id, start }) => ({ message: describeUnknown(id, declared), line: start.line, column: start.column })),
    ...declared.flatMap((id, place) =>
      declared.indexOf(id) < place
        ? [{ place, message: `The placeholder "${id}" is declared twice. Give one of them another id.` }]
        : used.some((part) => part.id === id)
          ? []
          : [
              {
                place,
                message: `The placeholder "${id}" is declared but the template never uses it. Add {{${id}}} to the template, or remove it from placeholders.`,
              },
            ],
    ),
  ];
}

function describeUnknown(id: string, declared: readonly string[]): string {
  const advice = suggestNearest(id, declared, (nearest) => `{{${nearest}}}`);
  return `The template uses {{${id}}} but no placeholder has the id "${id}".${advice} Declare it under placeholders, or remove it from the template.`;
}
