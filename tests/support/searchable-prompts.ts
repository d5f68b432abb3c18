import { fileURLToPath } from 'node:url';
import { readBody } from '../../src/library/content/body.ts';
import { readContentFiles, slugOf } from '../../src/library/content/files.ts';
import { readFrontMatter } from '../../src/library/content/front-matter.ts';
import { promptSchema } from '../../src/library/schema/prompt.ts';
import type { SearchablePrompt } from '../../src/library/search/search-documents.ts';
import { categories } from '../../src/library/vocabulary.ts';

/** The prompts of the library in the order of their numbers, read without Astro, whose collections are empty in unit tests. */
export function readSearchablePrompts(): SearchablePrompt[] {
  return readContentFiles(fileURLToPath(new URL('../..', import.meta.url)))
    .filter(({ path }) => path.startsWith('content/prompts/'))
    .map((file) => {
      const { data } = readFrontMatter(file.text, promptSchema);
      const [fence] = readBody(file.text).fences;
      const category = categories.find(({ id }) => id === data?.category);
      if (data === undefined || fence === undefined || category === undefined) throw new Error(`${file.path} is not a valid prompt.`);
      return { ...data, slug: slugOf(file), category, template: fence.template };
    })
    .sort((a, b) => a.number - b.number);
}
