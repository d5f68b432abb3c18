import type { z } from 'astro/zod';
import type { Problem } from '../../core/prompt/problem.ts';
import { type Body, readBody } from '../content/body.ts';
import { type CollectionName, type ContentFile, collectionOf, slugOf } from '../content/files.ts';
import { formatPath, type Reading, readFrontMatter } from '../content/front-matter.ts';
import { type ConstraintMatter, constraintSchema } from '../schema/constraint.ts';
import { type DeepDiveMatter, deepDiveSchema } from '../schema/deep-dive.ts';
import { type FollowUpMatter, followUpSchema } from '../schema/follow-up.ts';
import { type PageMatter, pageSchema } from '../schema/page.ts';
import { type PromptMatter, promptSchema } from '../schema/prompt.ts';
import { type WorkflowMatter, workflowSchema } from '../schema/workflow.ts';

/** A content file as it was read, whatever is wrong with it. */
export interface Entry<Matter> {
  path: string;
  slug: string;
  text: string;
  matter: Reading<Matter>;
  body: Body;
}

/** The files of every collection. */
export interface Entries {
  prompts: Entry<PromptMatter>[];
  constraints: Entry<ConstraintMatter>[];
  followUps: Entry<FollowUpMatter>[];
  workflows: Entry<WorkflowMatter>[];
  deepDives: Entry<DeepDiveMatter>[];
  pages: Entry<PageMatter>[];
}

/** Reads content files, each once. */
export function readEntries(files: readonly ContentFile[]): Entries {
  const byCollection = Map.groupBy(files, collectionOf);
  const read = <Schema extends z.ZodType>(collection: CollectionName, schema: Schema): Entry<z.infer<Schema>>[] =>
    (byCollection.get(collection) ?? []).map(({ path, text }) => ({
      path,
      slug: slugOf({ path }),
      text,
      matter: readFrontMatter(text, schema),
      body: readBody(text),
    }));
  return {
    prompts: read('prompts', promptSchema),
    constraints: read('constraints', constraintSchema),
    followUps: read('followUps', followUpSchema),
    workflows: read('workflows', workflowSchema),
    deepDives: read('deepDives', deepDiveSchema),
    pages: read('pages', pageSchema),
  };
}

/** A problem at the beginning of a line. */
export function at(line: number, message: string): Problem {
  return { message, line, column: 1 };
}

/** A problem with a value of the front matter, at its place. */
export function atPath({ matter }: Pick<Entry<unknown>, 'matter'>, path: readonly PropertyKey[], message: string): Problem {
  return { message: `${formatPath(path)}${message}`, ...matter.locate(path) };
}
