import type { z } from 'astro/zod';
import type { Problem } from '../../core/prompt/problem.ts';
import { type Body, readBody } from '../content/body.ts';
import { type CollectionName, type ContentFile, FOLDERS, isMarkdown, slugOf } from '../content/files.ts';
import { formatPath, type Reading, readFrontMatter } from '../content/front-matter.ts';
import { type Matter, SCHEMAS } from '../schema/schemas.ts';

/** A content file as it was read, whatever is wrong with it. */
export interface Entry<Matter> {
  path: string;
  slug: string;
  text: string;
  matter: Reading<Matter>;
  body: Body;
}

/** The files of every collection. */
export type Entries = { [Name in CollectionName]: Entry<Matter<Name>>[] };

/** Reads content files, each once; what is in the folder of no collection is passed over. */
export function readEntries(files: readonly ContentFile[]): Entries {
  const read = <Schema extends z.ZodType>(name: CollectionName, schema: Schema): Entry<z.infer<Schema>>[] =>
    files
      .filter((file) => file.path.startsWith(`${FOLDERS[name]}/`) && isMarkdown(file))
      .map(({ path, text }) => ({
        path,
        slug: slugOf({ path }),
        text,
        matter: readFrontMatter(text, schema),
        body: readBody(text),
      }));
  return {
    prompts: read('prompts', SCHEMAS.prompts),
    constraints: read('constraints', SCHEMAS.constraints),
    followUps: read('followUps', SCHEMAS.followUps),
    workflows: read('workflows', SCHEMAS.workflows),
    deepDives: read('deepDives', SCHEMAS.deepDives),
    pages: read('pages', SCHEMAS.pages),
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
