import { defineCollection } from 'astro:content';
import { contentLoader } from './library/loader.ts';
import { deepDiveSchema } from './library/schema/deep-dive.ts';
import { constraintSchema, followUpSchema, pageSchema, promptSchema, workflowSchema } from './library/schema/schema.ts';

export const collections = {
  prompts: defineCollection({ loader: contentLoader('prompts'), schema: promptSchema }),
  constraints: defineCollection({ loader: contentLoader('constraints'), schema: constraintSchema }),
  followUps: defineCollection({ loader: contentLoader('followUps'), schema: followUpSchema }),
  workflows: defineCollection({ loader: contentLoader('workflows'), schema: workflowSchema }),
  deepDives: defineCollection({ loader: contentLoader('deepDives'), schema: deepDiveSchema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema }),
};
