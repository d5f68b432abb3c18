import { z } from 'astro/zod';
import type { CollectionName } from '../content/files.ts';
import { constraintSchema } from './constraint.ts';
import { deepDiveSchema } from './deep-dive.ts';
import { line, updated } from './fields.ts';
import { placeholderSchema } from './placeholder.ts';
import { promptSchema } from './prompt.ts';
import { workflowSchema } from './workflow.ts';

const followUpSchema = z
  .strictObject({
    title: line.max(40).describe('The name of the follow-up.'),
    summary: line.max(160).describe('What the reader gets, in one sentence.'),
    placeholders: z.array(placeholderSchema).min(1).describe('The blanks, in the order of the template; the site fills them in by itself.'),
    updated,
  })
  .describe('A follow-up: the fence ~~~prompt holds what is sent after an answer.');

const pageSchema = z
  .strictObject({
    title: line.max(60).describe('The heading of the page.'),
    summary: line.max(160).describe('For search results and link previews.'),
    updated,
  })
  .describe('A page of prose.');

/** The front matter of each collection's files. */
export const SCHEMAS = {
  prompts: promptSchema,
  constraints: constraintSchema,
  followUps: followUpSchema,
  workflows: workflowSchema,
  deepDives: deepDiveSchema,
  pages: pageSchema,
} as const satisfies Record<CollectionName, z.ZodType>;

/** The front matter of a collection's file, as it is read. */
export type Matter<Name extends CollectionName> = z.infer<(typeof SCHEMAS)[Name]>;
