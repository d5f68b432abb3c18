import { type Body, readBody } from '../content/body.ts';
import { type CollectionName, type ContentFile, collectionOf, slugOf } from '../content/files.ts';
import { type Reading, readFrontMatter } from '../content/front-matter.ts';
import { type ConstraintMatter, constraintSchema } from '../schema/constraint.ts';
import { type DeepDiveMatter, deepDiveSchema } from '../schema/deep-dive.ts';
import { type FollowUpMatter, followUpSchema } from '../schema/follow-up.ts';
import { type PageMatter, pageSchema } from '../schema/page.ts';
import { type PromptMatter, promptSchema } from '../schema/prompt.ts';
import { type WorkflowMatter, workflowSchema } from '../schema/workflow.ts';
import { isUnwritten } from './unwritten.ts';

/** A content file as it was read, whatever is wrong with it. */
export interface Entry<Matter> {
  path: string;
  slug: string;
  text: string;
  matter: Reading<Matter>;
  body: Body;
  /** Whether it still holds notes of `npm run new`: how long its texts are cannot be judged yet. */
  isUnwritten: boolean;
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
  const read = <Matter>(collection: CollectionName, readMatter: (text: string) => Reading<Matter>): Entry<Matter>[] =>
    (byCollection.get(collection) ?? []).map(({ path, text }) => ({
      path,
      slug: slugOf({ path }),
      text,
      matter: readMatter(text),
      body: readBody(text),
      isUnwritten: isUnwritten(text),
    }));
  return {
    prompts: read('prompts', (text) => readFrontMatter(text, promptSchema)),
    constraints: read('constraints', (text) => readFrontMatter(text, constraintSchema)),
    followUps: read('followUps', (text) => readFrontMatter(text, followUpSchema)),
    workflows: read('workflows', (text) => readFrontMatter(text, workflowSchema)),
    deepDives: read('deepDives', (text) => readFrontMatter(text, deepDiveSchema)),
    pages: read('pages', (text) => readFrontMatter(text, pageSchema)),
  };
}
