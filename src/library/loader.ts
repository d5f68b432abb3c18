import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { checkContent, checkFile } from './checks/check.ts';
import { ContentError, type FileProblem } from './content-error.ts';
import { type CollectionName, type ContentFile, folderOf, readAnswers, readContentFiles } from './content-files.ts';

/**
 * Astro's `glob` loader for one collection, after the checks that a schema alone cannot make. Every problem of every file is
 * reported together and nothing is stored; while `astro dev` watches, a changed file is checked again before it is taken.
 */
export function contentLoader(collection: CollectionName): Loader {
  const files = glob({ base: `./${folderOf(collection)}`, pattern: '*.mdx' });
  return {
    name: 'content-loader',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      checkOnce(readContentFiles(root), readAnswers(root));
      await files.load({
        ...context,
        parseData: async (entry) => {
          if (entry.filePath !== undefined) {
            const path = relative(root, entry.filePath).split(sep).join('/');
            throwProblems(checkFile({ path, text: await readFile(entry.filePath, 'utf8') }));
          }
          return context.parseData(entry);
        },
      });
    },
  };
}

let lastChecked = '';

/** The collections load one after another from the same files; these are checked anew only when one of them has changed. */
function checkOnce(files: readonly ContentFile[], answers: readonly ContentFile[]): void {
  const content = JSON.stringify([files, answers]);
  if (content === lastChecked) return;
  throwProblems(checkContent(files, answers));
  lastChecked = content;
}

function throwProblems(problems: readonly FileProblem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}
