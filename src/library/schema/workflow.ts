import { z } from 'astro/zod';
import { line, placeholderId, slug, summary, title, updated } from './fields.ts';

const sentence = line.max(240, { error: 'is longer than 240 characters; one sentence has to do.' });

const handoverSchema = z.strictObject({
  deliverables: z.array(slug).min(1).max(4).describe("Ids of deliverables of this step's prompt: what is carried on."),
  to: slug.optional().describe('The id of the later step that takes them; the next one without it.'),
  into: placeholderId.describe("The id of the placeholder of that step's prompt that they fill."),
  how: sentence.describe('How to carry them over, in a sentence.'),
});

const stepSchema = z.strictObject({
  id: slug.describe('Unique in the workflow; never changed once published, as readers keep their progress under it.'),
  prompt: slug.describe('The slug of the prompt that is sent in this step.'),
  why: line
    .max(300, { error: 'is longer than 300 characters; two sentences have to do.' })
    .describe('What this step decides here, in one or two sentences.'),
  hands_on: z.array(handoverSchema).max(3).default([]).describe('What later steps take from this one; the last step hands on nothing.'),
  done_when: sentence.describe('How the reader can tell that the step is finished.'),
});

/** The front matter of a workflow in `content/workflows`. */
export const workflowSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place in the list of workflows; unique, never reused.'),
    title: title('a row of the list').describe('The name of the workflow.'),
    summary: summary('what the reader ends up with').describe('Where the path leads, in one sentence.'),
    steps: z.array(stepSchema).min(3).max(7).describe('The prompts to send, in their order; the critique is one of them.'),
    updated,
  })
  .describe('A path through the prompts for one job: the prose says who it is for and when it is done.');

export type WorkflowMatter = z.infer<typeof workflowSchema>;
