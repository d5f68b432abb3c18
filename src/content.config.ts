import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Body } from './library/content/body.ts';
import type { PromptReference } from './library/content/components.ts';
import { contentLoader } from './library/loader.ts';
import { constraintSchema } from './library/schema/constraint.ts';
import { deepDiveSchema } from './library/schema/deep-dive.ts';
import { followUpSchema } from './library/schema/follow-up.ts';
import { pageSchema } from './library/schema/page.ts';
import { promptSchema } from './library/schema/prompt.ts';
import { workflowSchema } from './library/schema/workflow.ts';

/** A field that the loader adds to the front matter of a file that holds a template. */
const template = { template: z.string().describe('The text of its fence ~~~prompt; not written in the front matter.') };
const readTemplate = ({ fences: [fence] }: Body) => ({ template: fence?.template ?? '' });

/** Fields that the loader adds to the front matter of a deep dive. */
const article = {
  words: z.int().describe('How many words of prose it has; not written in the front matter.'),
  references: z.custom<readonly PromptReference[]>().describe('Its links and cards; not written in the front matter.'),
  source: z.string().describe('The whole file; not written in the front matter.'),
};
const readArticle = ({ words, references }: Body, source: string) => ({ words, references, source });

const nothing = () => ({});

export const collections = {
  prompts: defineCollection({ loader: contentLoader('prompts', promptSchema, readTemplate), schema: promptSchema.extend(template) }),
  constraints: defineCollection({
    loader: contentLoader('constraints', constraintSchema, readTemplate),
    schema: constraintSchema.extend(template),
  }),
  followUps: defineCollection({
    loader: contentLoader('followUps', followUpSchema, readTemplate),
    schema: followUpSchema.extend(template),
  }),
  workflows: defineCollection({ loader: contentLoader('workflows', workflowSchema, nothing), schema: workflowSchema }),
  deepDives: defineCollection({ loader: contentLoader('deepDives', deepDiveSchema, readArticle), schema: deepDiveSchema.extend(article) }),
  pages: defineCollection({ loader: contentLoader('pages', pageSchema, nothing), schema: pageSchema }),
};
