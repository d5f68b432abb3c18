import { computeDerived } from '../../core/derived/derived.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import type { Entry } from './entries.ts';
import { atPath } from './place.ts';

/** Examples of measured placeholders that no number can be derived from, or that contradict each other. */
export function checkFigures(entry: Entry<{ placeholders: Placeholder[] }>): Problem[] {
  const placeholders = entry.matter.data?.placeholders ?? [];
  const blanks = placeholders.map((placeholder) => ({ key: placeholder.id, placeholder, value: placeholder.example }));
  const { numbers, refusals } = computeDerived(blanks, new Set());
  const atExample = (key: string | undefined, message: string): Problem =>
    atPath(
      entry,
      [
        'placeholders',
        Math.max(
          placeholders.findIndex(({ id }) => id === key),
          0,
        ),
        'example',
      ],
      message,
    );
  return [
    ...refusals.map(({ key, message }) => atExample(key, `The example cannot be computed with: ${message}`)),
    ...numbers
      .filter(({ isContradiction }) => isContradiction)
      .map(({ keys, text }) => atExample(keys.at(-1), `The examples contradict each other: ${text}`)),
  ];
}
