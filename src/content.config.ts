import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Body } from './library/content/body.ts';
import type { PromptReference } from './library/content/components.ts';
import { contentLoader } from './library/loader.ts';
import { SCHEMAS } from './library/schema/schemas.ts';

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

export const collections = {
  prompts: defineCollection({ loader: contentLoader('prompts', readTemplate), schema: SCHEMAS.prompts.extend(template) }),
  constraints: defineCollection({ loader: contentLoader('constraints', readTemplate), schema: SCHEMAS.constraints.extend(template) }),
  followUps: defineCollection({ loader: contentLoader('followUps', readTemplate), schema: SCHEMAS.followUps.extend(template) }),
  workflows: defineCollection({ loader: contentLoader('workflows'), schema: SCHEMAS.workflows }),
  deepDives: defineCollection({ loader: contentLoader('deepDives', readArticle), schema: SCHEMAS.deepDives.extend(article) }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: SCHEMAS.pages }),
};
