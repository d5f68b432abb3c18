import { defineCollection } from 'astro:content';
import { contentLoader } from './library/loader.ts';
import { constraintSchema } from './library/schema/constraint.ts';
import { deepDiveSchema } from './library/schema/deep-dive.ts';
import { followUpSchema } from './library/schema/follow-up.ts';
import { pageSchema } from './library/schema/page.ts';
import { promptSchema } from './library/schema/prompt.ts';
import { workflowSchema } from './library/schema/workflow.ts';

export const collections = {
  prompts: defineCollection({ loader: contentLoader('prompts'), schema: promptSchema }),
  constraints: defineCollection({ loader: contentLoader('constraints'), schema: constraintSchema }),
  followUps: defineCollection({ loader: contentLoader('followUps'), schema: followUpSchema }),
  workflows: defineCollection({ loader: contentLoader('workflows'), schema: workflowSchema }),
  deepDives: defineCollection({ loader: contentLoader('deepDives'), schema: deepDiveSchema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema }),
};
