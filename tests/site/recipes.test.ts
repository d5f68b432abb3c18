import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listElements, textOf } from '../support/site/built-site.ts';
import { listPages, readDist } from '../support/site/dist.ts';

const ROOT = new URL('../../', import.meta.url);
const source = readFileSync(new URL('content/pages/use-in-your-docs.mdx', ROOT), 'utf8');

/** The fences of the page that name the fixture they are part of. */
const snippets = [...source.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', code = '']) => ({ file, code }));

test('the page has snippets for each tool', () => {
  const tools = new Set(snippets.map(({ file }) => file.split('/')[2]));
  expect([...tools].sort()).toEqual(['docusaurus', 'html', 'mkdocs', 'starlight', 'vitepress']);
});

describe.each(snippets)('a snippet of $file', ({ file, code }) => {
  test('stands there word for word, so that what readers copy is what was tried', () => {
    expect(readFileSync(new URL(file, ROOT), 'utf8')).toContain(code);
  });
});

test('the page shows them all', async () => {
  const page = listPages(await readDist(), 'text').find(({ path }) => path === '/use-in-your-docs/');
  const shown = page === undefined ? [] : listElements(page, '.prose pre').map(textOf);
  for (const { code } of snippets) expect(shown.map((text) => text.trimEnd())).toContain(code.trimEnd());
});
