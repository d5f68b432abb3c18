import { z } from 'astro/zod';
import type { Catalogue } from '../../core/export/catalogue.ts';

const day = z.iso.date().describe('A day as 2026-11-23.');

const placeholder = z
  .strictObject({
    id: z.string().describe('Written in the template as {{id}}; never changed once published.'),
    label: z.string().describe('The name of the blank.'),
    kind: z
      .enum(['text', 'longtext', 'number', 'quantity', 'select', 'multiselect', 'list'])
      .describe(
        'What is expected. The value of every kind is a text; of list and multiselect one item a line; of quantity a number, a space and a unit.',
      ),
    hint: z.string().describe('Shown in square brackets while nothing is filled in.'),
    example: z.string().describe('A worked value.'),
    optional: z.boolean().describe('Whether the line may be dropped while the blank is unfilled.'),
    unit: z.string().nullable().describe('What a number counts, or the first unit of a quantity.'),
    options: z.array(z.string()).nullable().describe('The answers offered, or the units of a quantity; others are allowed.'),
    help: z.string().nullable().describe('How to answer well.'),
    profile: z.string().nullable().describe('The id of the key in /profile-keys.json that asks for the same fact.'),
    measure: z.string().nullable().describe('What a number or quantity measures, as "availability" or "peak_rate".'),
  })
  .describe('A typed blank of a template.');

const deliverable = z.strictObject({
  id: z.string().describe('Unique in its prompt; never changed once published.'),
  label: z.string().describe('Its name, as in the template.'),
});

const conflict = z.strictObject({
  with: z.string().describe('The slug of the other constraint.'),
  reason: z.string().describe('How the two pull against each other.'),
});

/** The published shape of `/prompts.json`, from which `/prompts.schema.json` is made. */
export const catalogueSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this format.'),
    prompts: z.array(
      z.strictObject({
        number: z.int().positive().describe('Its place in the register.'),
        slug: z.string().describe('Its name in addresses; never changed once published.'),
        title: z.string().describe('The name of the prompt.'),
        category: z.string().describe('The title of its category.'),
        summary: z.string().describe('What the reader gets.'),
        url: z.url().describe('The address of its page.'),
        template: z.string().describe('Markdown with {{id}} for a placeholder and \\{{ for two literal braces.'),
        placeholders: z.array(placeholder).describe('Its blanks, in the order of the template.'),
        deliverables: z.array(deliverable).describe('What the prompt asks for, in order.'),
        updated: day,
      }),
    ),
    constraints: z.array(
      z.strictObject({
        number: z.int().positive().describe('Its place in composed prompts.'),
        slug: z.string().describe('Its name in composed prompts and links; never changed once published.'),
        title: z.string().describe('The name of the constraint.'),
        reason: z.string().describe('Why one would add it.'),
        template: z.string().describe('The text it adds, written as templates of prompts are.'),
        placeholders: z.array(placeholder).describe('Blanks of its own.'),
        conflicts: z.array(conflict).describe('Constraints that pull against it; a pair is on one side only.'),
        updated: day,
      }),
    ),
  })
  .describe('The prompts and constraints of System Design Prompts, for tools.') satisfies z.ZodType<Catalogue>;
