import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/core/export/catalogue.ts';
import { attributeOf, type BuiltPage, listElements, readText, textOf } from '../support/site/built-site.ts';
import { listPages, readDist } from '../support/site/dist.ts';
import { listBroken, readPublished } from '../support/site/public-addresses.ts';

const SITE = 'https://system-design-prompts.example';

const site = await readDist();
const published = readPublished(readFileSync(new URL('./published-addresses.txt', import.meta.url), 'utf8'));
const { prompts } = JSON.parse(readText(site, 'prompts.json')) as Catalogue;

describe('published addresses', () => {
  test('are many, of every sort', () => {
    expect(published.length).toBeGreaterThan(500);
    for (const address of ['/', '/embed.js', '/embed/v1.js', '/prompts.json', '/how-to-work/', '/workflows/interview/', '/p/26/'])
      expect(published).toContain(address);
    for (const path of ['/', '.md', '.json', '/#worry']) expect(published).toContain(`/prompts/critique${path}`);
    expect(published).toContain('/embed/critique/');
    expect(published).toContain('/oembed/critique.json');
  });

  test('are all answered: what has moved needs a line in content/redirects.yaml', () => {
    expect(listBroken(site, published)).toEqual([]);
  });

  test('that are given up are found, and anchors of a page that leads on are looked for where it leads', () => {
    const lost = ['/prompts/gone/', '/prompts/critique/#gone', '/p/26/#gone', '/gone.json'];
    expect(listBroken(site, [...lost, '/p/26/#worry', '/prompts/critique/#worry'])).toEqual(lost);
  });
});

describe('the short address', () => {
  const forwards = listPages(site, 'forward');

  test('is there for each prompt', () => {
    expect(forwards.map(({ path }) => path).sort()).toEqual(prompts.map(({ number }) => `/p/${number}/`).sort());
  });

  test.each(prompts)('/p/$number/ leads on to $slug, with script and without', ({ number, slug }) => {
    const page = forwards.find(({ path }) => path === `/p/${number}/`);
    const target = `/prompts/${slug}/`;
    expect(page && attribute(page, 'meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${target}`);
    expect(page && attribute(page, 'link[rel="canonical"]', 'href')).toBe(SITE + target);
    expect(page && attribute(page, 'meta[name="robots"]', 'content')).toBe('noindex');
    expect(page && attribute(page, 'main a', 'href')).toBe(target);
    expect(page?.html.length).toBeLessThan(3000);
  });

  test('is a redirect for hosts that read _redirects', () => {
    expect(readText(site, '_redirects').split('\n').filter(Boolean)).toEqual(
      prompts.map(({ number, slug }) => `/p/${number}/ /prompts/${slug}/ 301`),
    );
  });
});

describe.each(prompts)('$slug', ({ slug, title }) => {
  const page = listPages(site, 'prompt').find(({ path }) => path === `/prompts/${slug}/`);
  const alternate = (type: string) => page && attribute(page, `link[rel="alternate"][type="${type}"]`, 'href');

  test('is Markdown at an address of its own, as its page shows it unfilled', () => {
    expect(alternate('text/markdown')).toBe(`/prompts/${slug}.md`);
    const shown = page === undefined ? [] : listElements(page, 'pre.plain').map(textOf);
    expect([readText(site, `prompts/${slug}.md`)]).toEqual(shown.map((text) => `${text}\n`));
  });

  test('tells other sites by oEmbed what to show for it', () => {
    expect(alternate('application/json+oembed')).toBe(`${SITE}/oembed/${slug}.json`);
    const answer = JSON.parse(readText(site, `oembed/${slug}.json`)) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title, thumbnail_url: `${SITE}/og/${slug}.png` });
    expect(answer['html']).toMatch(`<iframe src="${SITE}/embed/${slug}/" `);
  });

  test('has a page for frames, which names the sheet as the canonical one and stays out of search engines', () => {
    const framed = listPages(site, 'embed').find(({ path }) => path === `/embed/${slug}/`);
    expect(framed && attribute(framed, 'link[rel="canonical"]', 'href')).toBe(`${SITE}/prompts/${slug}/`);
    expect(framed && attribute(framed, 'meta[name="robots"]', 'content')).toBe('noindex');
    expect(framed && attribute(framed, '.embed-footer a', 'href')).toBe(`/prompts/${slug}/`);
    expect(framed && listElements(framed, 'header, nav, [data-pagefind-body]')).toEqual([]);
  });
});

test('the script of the element is the same at both of its addresses', () => {
  expect(readText(site, 'embed.js')).toBe(readText(site, 'embed/v1.js'));
});

function attribute(page: BuiltPage, selector: string, name: string): string | undefined {
  const [element, ...more] = listElements(page, selector);
  if (element === undefined || more.length > 0) throw new Error(`${page.path} has not one ${selector}.`);
  return attributeOf(element, name);
}
