import { z } from 'astro/zod';
import { line, updated } from './fields.ts';

/** The front matter of a text page in `content/pages`. */
export const pageSchema = z
  .strictObject({
    title: line.max(60).describe('The heading of the page.'),
    summary: line.max(160).describe('For search results and link previews.'),
    updated,
  })
  .describe('A page of prose.');

export type PageMatter = z.infer<typeof pageSchema>;
