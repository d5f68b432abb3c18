import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/core/link/share-link.ts';
import { readBody } from '../../src/library/content/body.ts';
import { isDrawing, isSequence, parseGraph } from '../../src/library/drawings/drawing.ts';
import { listMessages, parseSequence } from '../../src/library/drawings/sequence.ts';
import { hubs } from '../../src/library/vocabulary.ts';
import { attributeOf, type BuiltPage, listElements, readText, textOf } from '../support/site/built-site.ts';
import { listPages, listWholePages, readDist } from '../support/site/dist.ts';

const SITE = 'https://system-design-prompts.example';

const site = await readDist();
const sheets = listPages(site, 'prompt');
const articles = listPages(site, 'article').map((page) => {
  const slug = page.path.split('/').at(-2) ?? '';
  const source = readFileSync(fileURLToPath(new URL(`../../content/deep-dives/${slug}.mdx`, import.meta.url)), 'utf8');
  return { path: page.path, slug, page, body: readBody(source) };
});
const linksIn = (page: BuiltPage, selector: string): string[] =>
  listElements(page, selector).map((link) => attributeOf(link, 'href') ?? '');

test('there are articles to look at', () => {
  expect(articles.length).toBeGreaterThan(0);
});

describe.each(articles)('the deep dive $path', ({ slug, page, body }) => {
  const headings = listElements(page, '.prose > *').filter((element) => /^h[2-6]$/.test(element.tagName));

  test('has the headings of its source, each with an anchor of its own', () => {
    expect(headings.map((heading) => textOf(heading).trim())).toHaveLength(body.headings.length);
    const ids = headings.map((heading) => attributeOf(heading, 'id'));
    expect(ids.filter((id, i) => id === undefined || id === '' || ids.indexOf(id) !== i)).toEqual([]);
  });

  test('lists its parts and its sources in its contents', () => {
    const parts = headings.filter((heading) => !heading.is('h4')).map((heading) => `#${attributeOf(heading, 'id')}`);
    expect(linksIn(page, 'nav[aria-labelledby="contents"] a')).toEqual([...parts, '#sources-of-the-article']);
    expect(linksIn(page, 'section[aria-labelledby="sources-of-the-article"] a').length).toBeGreaterThanOrEqual(3);
  });

  test('fills in by each link and card just what its source says', async () => {
    const written = body.references.map((reference) => ({
      slug: reference.slug,
      values: reference.values.map(({ id, text }) => [id, text]),
    }));
    const links = listElements(page, '.prose a').filter((link) => (attributeOf(link, 'href') ?? '').startsWith('/prompts/'));
    const found = await Promise.all(
      links.map(async (link) => {
        const url = new URL(attributeOf(link, 'href') ?? '', SITE);
        const decoded = url.hash === '' ? undefined : await decodeLink(url.hash.slice(1));
        const values = decoded?.type === 'draft' ? [...decoded.draft.values] : [];
        return { slug: url.pathname.split('/').at(-2), values, isWhole: decoded?.type !== 'problem' };
      }),
    );
    expect(found.filter(({ isWhole }) => !isWhole)).toEqual([]);
    const print = (list: readonly { slug: string | undefined; values: unknown[] }[]) =>
      [...new Set(list.map(({ slug: prompt, values }) => JSON.stringify([prompt, values.toSorted()])))].sort();
    expect(print(found)).toEqual(print(written));
  });

  test('gives its cards the values that their links have', async () => {
    for (const card of listElements(page, '[data-prompt-card]')) {
      const values = JSON.parse(attributeOf(card, 'data-values') ?? '') as [string, string][];
      const [link] = card.querySelectorAll('a');
      const { hash } = new URL((link && attributeOf(link, 'href')) ?? '', SITE);
      const decoded = hash === '' ? undefined : await decodeLink(hash.slice(1));
      expect(decoded?.type === 'draft' ? [...decoded.draft.values].toSorted() : []).toEqual(values.toSorted());
    }
  });

  test('draws every message and edge that its diagrams write, under a name, with its caption', () => {
    const drawings = body.code.filter(isDrawing);
    const figures = listElements(page, '.prose > figure');
    // The reader of pages passes over what stands in an SVG.
    const svgs = page.html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect([figures.length, svgs.length]).toEqual([drawings.length, drawings.length]);
    for (const [i, { language, meta, text }] of drawings.entries()) {
      const [svg] = figures[i]?.querySelectorAll('svg') ?? [];
      expect(svg && attributeOf(svg, 'role')).toBe('img');
      expect(svg && attributeOf(svg, 'aria-label')).not.toBe('');
      if (language !== 'mermaid') continue;
      expect(svg && attributeOf(svg, 'aria-label')).toBe(meta);
      expect(figures[i]?.querySelectorAll('figcaption').map((caption) => textOf(caption).trim())).toEqual([meta]);
      const [name, written] = isSequence(text)
        ? ['message', listMessages(parseSequence(text).sequence.steps)]
        : ['edge', parseGraph(text).graph.edges];
      expect(svgs[i]?.split(`class="${name}"`)).toHaveLength(written.length + 1);
    }
  });

  test('has its source as Markdown without components, linking to the same prompts', () => {
    expect(attributeOf(only(page, 'link[type="text/markdown"]'), 'href')).toBe(`/deep-dives/${slug}.md`);
    const markdown = readText(site, `deep-dives/${slug}.md`);
    expect(markdown).toContain(`# ${textOf(only(page, 'h1'))}\n`);
    expect(readBody(markdown.replaceAll('{', '(')).problems).toEqual([]);
    expect(markdown).not.toMatch(/<Prompt|values=/);
    const linked = [...markdown.matchAll(new RegExp(`\\]\\(${SITE}/prompts/([a-z0-9-]+)/`, 'g'))].map(([, prompt]) => prompt);
    expect(linked).toEqual(body.references.map((reference) => reference.slug));
  });

  test('describes itself to machines and has an image of its own', () => {
    expect(JSON.parse(textOf(only(page, 'script[type="application/ld+json"]')))).toMatchObject({
      '@type': 'TechArticle',
      headline: textOf(only(page, 'h1')),
      url: `${SITE}/deep-dives/${slug}/`,
      wordCount: body.words,
    });
    expect(attributeOf(only(page, 'meta[property="og:image"]'), 'content')).toBe(`${SITE}/og/deep-dives/${slug}.png`);
  });

  test('says how long reading takes', () => {
    expect(textOf(only(page, '.fact .value'))).toBe(`${Math.ceil(body.words / 220)} min`);
  });
});

test('every article stands on the list of all and on that of its hub, and on no other', () => {
  const listed = new Map(listPages(site, 'hub').map((page) => [page.path, linksIn(page, 'main li a')]));
  expect([...(listed.get('/deep-dives/') ?? [])].sort()).toEqual(articles.map(({ path }) => path).sort());
  expect(hubs.flatMap(({ id }) => listed.get(`/deep-dives/${id}/`) ?? []).sort()).toEqual(articles.map(({ path }) => path).sort());
  for (const { page, path } of articles) {
    const [hub = ''] = linksIn(page, '.title-block .title a');
    expect(listed.get(hub)).toContain(path);
  }
});

test('every article stands on the sheet of every prompt it links to, and on no other', () => {
  for (const sheet of sheets) {
    const users = articles
      .filter(({ body }) => body.references.some(({ slug }) => sheet.path === `/prompts/${slug}/`))
      .map(({ path }) => path);
    expect(linksIn(sheet, 'section[aria-labelledby="in-deep-dives"] a').sort()).toEqual(users.sort());
  }
});

test('the header of every page leads to the deep dives', () => {
  for (const page of listWholePages(site)) expect(linksIn(page, 'header nav a')).toContain('/deep-dives/');
});

function only(page: BuiltPage, selector: string) {
  const [element, ...more] = listElements(page, selector);
  if (element === undefined || more.length > 0) throw new Error(`${page.path} has not just one ${selector}.`);
  return element;
}
