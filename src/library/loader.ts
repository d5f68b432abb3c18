import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { checkContent, checkFile } from './checks/check.ts';
import { type Body, readBody } from './content/body.ts';
import { type CollectionName, type ContentFile, FOLDERS, readAnswers, readContentFiles, slugOf } from './content/files.ts';
import { readFrontMatter } from './content/front-matter.ts';
import { ContentError, formatProblems } from './content/problems.ts';
import { SCHEMAS } from './schema/schemas.ts';

/**
 * Loads one collection after the checks that a schema alone cannot make. What those read of a file is what pages get: its front matter,
 * and what `listParts` takes from its body. Every problem of every file is reported together and nothing is stored; while `astro dev`
 * watches, a changed file is checked again before it is taken.
 */
export function contentLoader(
  collection: CollectionName,
  listParts: (body: Body, file: string) => Record<string, unknown> = () => ({}),
): Loader {
  return {
    name: 'content-loader',
    load: async ({ config, store, watcher, logger }) => {
      const root = fileURLToPath(config.root);
      const folder = FOLDERS[collection];
      const take = (file: ContentFile): void => {
        const data = { ...readFrontMatter(file.text, SCHEMAS[collection]).data, ...listParts(readBody(file.text), file.text) };
        store.set({ id: slugOf(file), data, filePath: file.path, deferredRender: true });
      };

      const files = readContentFiles(root);
      checkOnce(files, readAnswers(root));
      store.clear();
      for (const file of files) if (isIn(folder, file.path)) take(file);

      const toPath = (changed: string): string => relative(root, changed).split(sep).join('/');
      const onChange = (changed: string): void => {
        const path = toPath(changed);
        if (!isIn(folder, path)) return;
        const file = { path, text: readFileSync(join(root, path), 'utf8') };
        const problems = checkFile(file);
        if (problems.length > 0) logger.error(formatProblems(problems));
        else take(file);
      };
      watcher?.add(join(root, folder));
      watcher?.on('change', onChange);
      watcher?.on('add', onChange);
      watcher?.on('unlink', (removed) => {
        const path = toPath(removed);
        if (isIn(folder, path)) store.delete(slugOf({ path }));
      });
    },
  };
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith('.mdx') && !path.slice(folder.length + 1).includes('/');
}

let lastChecked = '';

/** The collections load one after another from the same files, which are checked again only when one of them has changed. */
function checkOnce(files: readonly ContentFile[], answers: readonly ContentFile[]): void {
  const all = JSON.stringify([files, answers]);
  if (all === lastChecked) return;
  const problems = checkContent(files, answers);
  if (problems.length > 0) throw new ContentError(problems);
  lastChecked = all;
}
