import { z } from 'astro/zod';
import { line, updated } from './fields.ts';
import { placeholderSchema } from './placeholder.ts';

/** The front matter of a follow-up in `content/follow-ups`, whose blanks the site fills in by itself. */
export const followUpSchema = z
  .strictObject({
    title: line.max(40).describe('The name of the follow-up.'),
    summary: line.max(160).describe('What the reader gets, in one sentence.'),
    placeholders: z.array(placeholderSchema).min(1).describe('The blanks, in the order of the template.'),
    updated,
  })
  .describe('A follow-up: the fence ~~~prompt holds what is sent after an answer.');

export type FollowUpMatter = z.infer<typeof followUpSchema>;
