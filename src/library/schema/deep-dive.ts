import { z } from 'astro/zod';
import { hubs } from '../vocabulary.ts';
import { line, slug, summary, termOf, title, updated } from './fields.ts';

/** The id of the hub whose articles work one interview question each. */
export const INTERVIEWS = 'system-design-interviews';

/** The headings of each article there, in their order. */
export const INTERVIEW_HEADINGS = [
  'Clarifying questions',
  'Numbers',
  'API',
  'Data model',
  'Design',
  'Deep dives',
  'Trade-offs',
  'Follow-ups',
] as const;

const sourceSchema = z.strictObject({
  title: line
    .max(160, { error: 'is longer than 160 characters; name the work, its author and its year.' })
    .describe('Author, title, year.'),
  url: line.regex(/^https:\/\/[^\s\\]+$/, { error: 'must be an address that begins with https://.' }).describe('Where it can be read.'),
});

/** The front matter of a deep dive in `content/deep-dives`. */
export const deepDiveSchema = z
  .strictObject({
    number: z.int().positive().describe('Its place within its hub; unique there, never reused.'),
    title: title('a row of the hub').describe('The heading of the article; its file name is its address.'),
    hub: termOf(hubs, 'content/hubs.yaml').pipe(slug).describe('The hub it hangs from: one of content/hubs.yaml.'),
    summary: summary('what the reader can do afterwards').describe('What the reader takes away, in one sentence.'),
    keywords: z.array(line).default([]).describe('Other words readers search by; never shown.'),
    sources: z.array(sourceSchema).min(3).describe('What the article rests on, primary sources first.'),
    updated,
  })
  .describe('A deep dive: a long-form article that links to prompts.');

export type DeepDiveMatter = z.infer<typeof deepDiveSchema>;

export type Source = z.infer<typeof sourceSchema>;
