import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A content file: its path from the project's root and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

const COLLECTIONS = ['prompts', 'constraints', 'followUps', 'workflows', 'deepDives', 'pages'] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

const FOLDERS = {
  prompts: 'content/prompts',
  constraints: 'content/constraints',
  followUps: 'content/follow-ups',
  workflows: 'content/workflows',
  deepDives: 'content/deep-dives',
  pages: 'content/pages',
} as const satisfies Record<CollectionName, string>;

/** The folder of the sample answers. */
export const ANSWERS = 'content/answers';

/** The folder of a collection, from the project's root. */
export function folderOf(collection: CollectionName): string {
  return FOLDERS[collection];
}

/** The collection that a file is in. */
export function collectionOf({ path }: Pick<ContentFile, 'path'>): CollectionName {
  const name = COLLECTIONS.find((candidate) => path.startsWith(`${FOLDERS[candidate]}/`));
  if (name === undefined) throw new Error(`${path} is in no content folder.`);
  return name;
}

/** The slug of a file: its name without the ending. */
export function slugOf({ path }: Pick<ContentFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

/** Reads every content file below the project's root, those with a wrong ending or in a subfolder too, which the checks report. */
export function readContentFiles(root: string): ContentFile[] {
  return Object.values(FOLDERS).flatMap((folder) => readFolder(root, folder));
}

/** Reads the sample answers, at most one for each prompt, by which detection of its deliverables is tried. */
export function readAnswers(root: string): ContentFile[] {
  return readFolder(root, ANSWERS);
}

/** Whether a prompt of the project has a sample answer. */
export function hasAnswer(slug: string): boolean {
  return existsSync(`${ANSWERS}/${slug}.md`);
}

function readFolder(root: string, folder: string): ContentFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)[^./][^/]*\.(?:mdx?|markdown)$/i.test(name))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}
