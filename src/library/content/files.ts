import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A content file: its path from the project's root and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** The folder of each collection, from the project's root. */
export const FOLDERS = {
  prompts: 'content/prompts',
  constraints: 'content/constraints',
  followUps: 'content/follow-ups',
  workflows: 'content/workflows',
  deepDives: 'content/deep-dives',
  pages: 'content/pages',
} as const;

export type CollectionName = keyof typeof FOLDERS;

/** The folder of the sample answers. */
export const ANSWERS = 'content/answers';

/** The files that the whole library shares. */
export const SHARED: readonly string[] = ['categories', 'deliverable-forms', 'hubs', 'lenses', 'profile-keys', 'redirects', 'synonyms'].map(
  (name) => `content/${name}.yaml`,
);

/** The slug of a file: its name without the ending. */
export function slugOf({ path }: Pick<ContentFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

/** Whether a file is written in Markdown, if with a wrong ending. */
export function isMarkdown({ path }: Pick<ContentFile, 'path'>): boolean {
  return /\.(?:mdx?|markdown)$/i.test(path);
}

/**
 * Reads every file of the content below the project's root but sample answers, scaffolds and what all share. Those with a wrong ending or
 * in a wrong folder are among them, which the checks report.
 */
export function readContentFiles(root: string): ContentFile[] {
  return readFolder(root, 'content').filter(
    ({ path }) => !SHARED.includes(path) && !path.startsWith('content/scaffolds/') && !path.startsWith(`${ANSWERS}/`),
  );
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
    .filter((name) => /(?:^|\/)[^./][^/]*\.[^/]*$/.test(name))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}
