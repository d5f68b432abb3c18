import { z } from 'astro/zod';
import { categories, deliverableForms } from '../vocabulary.ts';
import { detectionSchema } from './detection.ts';
import { line, placeholderId, slug, summary, termOf, title, updated } from './fields.ts';
import { placeholderSchema } from './placeholder.ts';

const deliverableSchema = z.strictObject({
  id: slug.describe('Unique in the prompt; never changed once published.'),
  label: line.max(50).describe("The deliverable's name, word for word as in the template's list of what to return."),
  form: termOf(deliverableForms, 'content/deliverable-forms.yaml').describe('What kind of thing it is; readers filter by it.'),
  detect: detectionSchema
    .optional()
    .describe('How to tell that an answer holds it. Without it on any deliverable the page offers no check of answers.'),
});

const schematicSchema = z.strictObject({
  caption: line.max(200).describe('One sentence: what the drawing shows. Also its accessible name.'),
  flowchart: z.string().describe('A Mermaid flowchart of what the prompt designs.'),
});

/** The front matter of a prompt in `content/prompts`. */
export const promptSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place in the register; unique, never reused.'),
    title: title('a row of the register').describe('The name of the prompt.'),
    category: termOf(categories, 'content/categories.yaml').describe('The part of the register it is listed in.'),
    summary: summary('what the reader gets').describe('What the reader gets, in one sentence.'),
    deliverables: z.array(deliverableSchema).min(4).max(10).describe('What the prompt asks for, in the order of its template.'),
    subject: placeholderId
      .optional()
      .describe('The placeholder that names what is designed, whose value follow-ups carry on; the first one without it.'),
    placeholders: z.array(placeholderSchema).min(1).describe('The blanks, in the order of the template.'),
    technologies: z.array(line).default([]).describe('Products and standards the template names; searched.'),
    keywords: z.array(line).default([]).describe('Other words readers search by; never shown.'),
    related: z.array(slug).max(5).default([]).describe('Slugs of prompts that are close; shown as what to send next.'),
    schematic: schematicSchema.optional().describe('A small drawing of what the prompt designs.'),
    updated,
  })
  .describe('A prompt: the fence ~~~prompt holds its template, the prose around it is guidance.');

export type PromptMatter = z.infer<typeof promptSchema>;

/** The id of the placeholder that names what is designed. */
export function subjectOf({ subject, placeholders }: Pick<PromptMatter, 'subject' | 'placeholders'>): string {
  return subject ?? placeholders[0]?.id ?? '';
}

export type Deliverable = PromptMatter['deliverables'][number];
