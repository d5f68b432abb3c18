import { z } from 'astro/zod';
import { line } from './fields.ts';

const pagePath = line.regex(/^\/(?:[a-z0-9.-]+\/)*$/, {
  error: (issue) => `"${String(issue.input)}" is not the path of a page: it begins and ends with a slash, as in /prompts/critique/.`,
});

/** The redirects of `content/redirects.yaml`. */
export const redirectsSchema = z
  .array(
    z.strictObject({
      from: pagePath.describe('The path of a page that there was.'),
      to: line
        .regex(/^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+\.[a-z]+|#[a-z0-9_-]+)?$/, {
          error: (issue) => `"${String(issue.input)}" is not a path of this site, as in /prompts/critique/ or /prompts/critique/#worry.`,
        })
        .describe('The path of a page or file that there is; a fragment may follow.'),
    }),
  )
  .describe('Addresses that have moved.');
