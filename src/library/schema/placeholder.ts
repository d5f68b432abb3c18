import { z } from 'astro/zod';
import { isMeasure, MEASURES } from '../../core/derived/measure.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { splitQuantity } from '../../core/prompt/quantity.ts';
import { checkValue, splitItems } from '../../core/prompt/value.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import { line, placeholderId } from './fields.ts';

/** The fields that a blank of every kind has, in a prompt and in a profile. */
export const blank = {
  id: placeholderId.describe('Lower-case letters, digits and underscores; unique in its file; never changed once published.'),
  label: line.max(40, { error: 'is longer than 40 characters; a label names the blank.' }).describe('The accessible name of the field.'),
  hint: line
    .max(60, { error: 'is longer than 60 characters; a hint is read inside the text.' })
    .refine((hint) => !/[[\]]/.test(hint), { error: 'must not hold square brackets; they are added around it.' })
    .describe('What the unfilled placeholder shows, without its square brackets.'),
  example: z
    .string()
    .min(1, { error: 'must not be empty.' })
    .describe('A worked value. For list and multiselect one item a line; for quantity "250 ms".'),
  help: line.optional().describe('How to answer well, in one sentence.'),
};

const options = z.array(line).max(14);

const measure = z
  .string()
  .refine(isMeasure, {
    error: ({ input }) =>
      `"${String(input)}" is not a measure.${suggestNearest(String(input), Object.keys(MEASURES))} Name one of MEASURES in src/core/derived/measure.ts.`,
  })
  .optional()
  .describe('What the value measures, as "availability"; facts that follow from it are computed for the reader.');

/** A blank of every kind, with what `base` declares and what the kind needs besides. */
export const ofEveryKind = <Base extends typeof blank>(base: Base) =>
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...base,
        kind: z.enum(['text', 'longtext', 'list']).describe('A short answer, a long or pasted one, or one item a line.'),
      }),
      z.strictObject({
        ...base,
        kind: z.literal('number').describe('A bare number.'),
        measure,
        unit: line.optional().describe('What the number counts. The template states it too.'),
        min: z.number().optional().describe('The least that makes sense; below it the reader is warned.'),
        max: z.number().optional().describe('The most that makes sense; above it the reader is warned.'),
      }),
      z.strictObject({
        ...base,
        kind: z.literal('quantity').describe('A number with a unit.'),
        measure,
        unit: line.describe('The unit offered first.'),
        options: options.min(1).describe('The units offered; others can be typed.'),
      }),
      z.strictObject({
        ...base,
        kind: z.enum(['select', 'multiselect']).describe('One or several of the options, or a free answer.'),
        measure,
        options: options.min(2).describe('The answers offered; others can be typed.'),
      }),
    ],
    {
      error: ({ input }) => {
        const { kind } = Object(input) as { kind?: unknown };
        const fault = kind === undefined ? 'is missing' : `"${String(kind)}" is not a kind`;
        return `${fault}; use text, longtext, number, quantity, select, multiselect or list.`;
      },
    },
  );

/** A typed blank, as declared in front matter. */
export const placeholderSchema = ofEveryKind({
  ...blank,
  optional: z.boolean().default(false).describe('Whether the line may be dropped while the placeholder is unfilled.'),
  profile: z
    .string()
    .optional()
    .describe('The key of content/profile-keys.yaml that asks for the same fact; its value fills the placeholder as it is.'),
}) satisfies z.ZodType<Placeholder>;

/** The parts of a value that its blank does not offer as options. */
export function listNotOffered({ kind, options }: Extract<Placeholder, { kind: 'select' | 'multiselect' }>, value: string): string[] {
  return (kind === 'select' ? [value] : splitItems(value)).filter((option) => !options.includes(option));
}

/** Faults between the fields of a blank: an example that a reader would be warned about, and units that are not offered. */
export function listBlankFaults(blank: Placeholder): { field: 'example' | 'unit'; message: string }[] {
  const messages = checkValue(blank, blank.example).map((warning) => `The example would be warned about: ${warning}`);
  if (blank.kind === 'quantity' && messages.length === 0 && splitQuantity(blank.example, blank.options, '').unit === '')
    messages.push(`The example has no unit of ${blank.options.join(', ')}. Add one.`);
  if (messages.length === 0 && (blank.kind === 'select' || blank.kind === 'multiselect'))
    // "PostgreSQL 18" says more than the option "PostgreSQL".
    for (const option of listNotOffered(blank, blank.example))
      if (!blank.options.some((offered) => option.startsWith(`${offered} `)))
        messages.push(`The example "${option}" is not among the options. Take one of ${blank.options.join(', ')}, or add it to them.`);
  const isOffered = blank.kind !== 'quantity' || blank.options.includes(blank.unit);
  return [
    ...messages.map((message) => ({ field: 'example' as const, message })),
    ...(isOffered ? [] : [{ field: 'unit' as const, message: 'The unit is not among the options. Add it there, or take one of them.' }]),
  ];
}
