import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Pagefind's ready-made interfaces and the scripts only they use; our search box is our own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Indexes the built pages with Pagefind. `astro dev` serves the index of the last build and says so when there is none. */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = join(outDir, 'pagefind');
        if (!existsSync(root)) logger.warn('Search finds titles and topics only: for passages too, run `npm run build` once.');
        server.middlewares.use(`${base.replace(/\/$/, '')}/pagefind`, (request, response, next) => {
          const path = normalize(join(root, decodeURIComponent((request.url ?? '').split('?')[0] ?? '')));
          if (!path.startsWith(root) || !existsSync(path)) return next();
          response.setHeader('content-type', MEDIA_TYPES[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream');
          createReadStream(path).pipe(response);
        });
      },
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
