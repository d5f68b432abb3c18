import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's ready-made interfaces and the scripts only they use; our search box is our own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Indexes the built pages with Pagefind. `astro dev` has no such index: search finds titles and topics only. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ includeCharacters: '<>_' });
        if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        // Not writeFiles(): in 1.5 it resolves before its files are complete, and close() cuts them short (Pagefind issue 1271).
        const written = await index.getFiles();
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind could not index the site: ${failures.join(' ')}`);
        for (const { path, content } of written.files) {
          if (UNUSED.test(path)) continue;
          const target = new URL(`pagefind/${path}`, dir);
          await mkdir(new URL('.', target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
