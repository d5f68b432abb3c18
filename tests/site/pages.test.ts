import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { categories, hubs } from '../../src/library/vocabulary.ts';
import { attributeOf, type BuiltPage, listElements, readText, textOf } from '../support/site/built-site.ts';
import { listPages, listSlugs, listWholePages, readDist } from '../support/site/dist.ts';

const SITE = 'https://system-design-prompts.example';

const site = await readDist();
const pages = listWholePages(site);
const listed = pages.filter(({ kind }) => kind !== 'missing');

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // React writes some attributes in its own case, boolean ones with an empty value, and void elements with a slash: all valid HTML.
      'attr-case': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      // An input without a type is a text field by the standard.
      'no-implicit-input-type': 'off',
      // The results of a search are links, which the options of a select cannot be.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // The checkboxes of one placeholder share its name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button'] }],
    },
  }),
);

/** Astro puts this before the first island, wherever that stands; the standard has styles in the head only, browsers take them anywhere. */
const ISLAND_STYLE = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

test.each([
  ['prompt', listSlugs('prompts').map((slug) => `prompts/${slug}/`)],
  ['workflow', ['workflows/', ...listSlugs('workflows').map((slug) => `workflows/${slug}/`)]],
  ['hub', ['deep-dives/', ...hubs.map(({ id }) => `deep-dives/${id}/`)]],
  ['article', listSlugs('deep-dives').map((slug) => `deep-dives/${slug}/`)],
  ['profile', ['profile/']],
  ['text', listSlugs('pages').map((slug) => `${slug}/`)],
  ['embed', listSlugs('prompts').map((slug) => `embed/${slug}/`)],
] as const)('there is a %s page for each entry of the content', (kind, paths) => {
  expect(
    listPages(site, kind)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(paths.map((path) => `/${path}`).sort());
});

test('there is a register, with a copy for each category and form', () => {
  const paths = listPages(site, 'register').map(({ path }) => path);
  expect(paths).toContain('/');
  expect(paths.filter((path) => path !== '/' && !/^\/(?:category|deliverable)\/[a-z-]+\/$/.test(path))).toEqual([]);
  for (const { id } of categories) expect(paths).toContain(`/category/${id}/`);
});

describe('every page', () => {
  test.each(site.pages)('$path is valid HTML', async ({ html, file }) => {
    const { results } = await validator.validateString(html.replace(ISLAND_STYLE, ''), file);
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
  });

  test('is in English, in UTF-8 and as wide as its screen', () => {
    expect(describePages((page) => attributeOf(only(page, 'html'), 'lang'))).toEqual(everywhere('en'));
    expect(describePages((page) => attributeOf(only(page, 'meta[charset]'), 'charset'))).toEqual(everywhere('utf-8'));
    expect(describePages((page) => content(page, 'name', 'viewport'))).toEqual(everywhere('width=device-width'));
  });

  test('has one first-level heading, with words in it', () => {
    expect(pages.filter((page) => textOf(only(page, 'h1')).trim() === '')).toEqual([]);
  });

  test('has a title that no other page has', () => {
    const titles = pages.map((page) => textOf(only(page, 'title')));
    expect(titles.filter((title, i) => title.trim() === '' || titles.indexOf(title) !== i)).toEqual([]);
  });

  test('has a description of 20 to 200 characters that no other page has', () => {
    const descriptions = pages.map((page) => content(page, 'name', 'description') ?? '');
    expect(descriptions.filter((text, i) => text.length < 20 || text.length > 200 || descriptions.indexOf(text) !== i)).toEqual([]);
  });

  test('has the icon', () => {
    expect(describePages((page) => attributeOf(only(page, 'link[rel="icon"]'), 'href'))).toEqual(everywhere('/favicon.svg'));
    expect(readText(site, 'favicon.svg')).toMatch(/^<svg /);
  });

  test('has an image for link previews of the size it says', () => {
    for (const page of pages) {
      const url = content(page, 'property', 'og:image') ?? '';
      expect(url).toMatch(`${SITE}/og/`);
      expect({ url, ...readPngSize(url.slice(SITE.length + 1)) }).toEqual({ url, width: 1200, height: 630 });
      expect(content(page, 'property', 'og:image:width')).toBe('1200');
      expect(content(page, 'property', 'og:image:height')).toBe('630');
      expect(content(page, 'property', 'og:image:alt')).not.toBe('');
    }
  });

  test('says to link previews what it is', () => {
    for (const page of pages) {
      expect(textOf(only(page, 'title'))).toContain(content(page, 'property', 'og:title'));
      expect(content(page, 'property', 'og:description')).toBe(content(page, 'name', 'description'));
      expect(content(page, 'property', 'og:url')).toBe(SITE + page.path);
    }
  });
});

describe('a listed page', () => {
  test('names its own address as the canonical one', () => {
    for (const page of listed) expect(attributeOf(only(page, 'link[rel="canonical"]'), 'href')).toBe(SITE + page.path);
  });

  test('may be indexed', () => {
    for (const page of listed) expect(listElements(page, 'meta[name="robots"]')).toEqual([]);
  });

  test('is in the sitemap, and nothing else is', () => {
    expect(readAddresses('sitemap-index.xml')).toEqual([`${SITE}/sitemap-0.xml`]);
    expect(readAddresses('sitemap-0.xml').sort()).toEqual(listed.map(({ path }) => SITE + path).sort());
    expect(readText(site, 'robots.txt')).toContain(`Sitemap: ${SITE}/sitemap-index.xml\n`);
  });
});

describe('the 404 page', () => {
  const [missing] = listPages(site, 'missing');
  if (missing === undefined) throw new Error('There is no 404 page.');

  test('stays out of search engines', () => {
    expect(content(missing, 'name', 'robots')).toBe('noindex');
    expect(listElements(missing, 'link[rel="canonical"]')).toEqual([]);
  });

  test('leads to every prompt', () => {
    const links = listElements(missing, 'main a[href]').map((link) => attributeOf(link, 'href'));
    expect(listPages(site, 'prompt').filter(({ path }) => !links.includes(path))).toEqual([]);
  });
});

describe('a prompt page', () => {
  const prompts = listPages(site, 'prompt');

  test('has an image of its own', () => {
    for (const page of prompts) expect(content(page, 'property', 'og:image')).toBe(`${SITE}/og/${slugOf(page)}.png`);
    const images = prompts.map((page) => readFileSync(join(site.directory, `og/${slugOf(page)}.png`)).toString('base64'));
    expect(new Set(images).size).toBe(prompts.length);
  });

  test('describes itself to machines', () => {
    for (const page of prompts) {
      expect(readJsonLd(page)).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'TechArticle',
        headline: textOf(only(page, 'h1')),
        description: content(page, 'name', 'description'),
        url: SITE + page.path,
        dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    }
  });

  test('leads to itself as JSON', () => {
    for (const page of prompts)
      expect(attributeOf(only(page, 'link[rel="alternate"][type="application/json"]'), 'href')).toBe(`/prompts/${slugOf(page)}.json`);
  });
});

describe('a workflow page', () => {
  const workflows = listPages(site, 'workflow').filter(({ path }) => path !== '/workflows/');

  test('has an image of its own', () => {
    for (const page of workflows) expect(content(page, 'property', 'og:image')).toBe(`${SITE}/og/workflows/${slugOf(page)}.png`);
    const images = workflows.map((page) => readFileSync(join(site.directory, `og/workflows/${slugOf(page)}.png`)).toString('base64'));
    expect(new Set(images).size).toBe(workflows.length);
  });

  test('describes itself and its steps to machines', () => {
    for (const page of workflows) {
      const steps = listElements(page, 'li[data-step]').map((step) => ({
        '@type': 'HowToStep',
        name: attributeOf(step, 'data-step'),
        text: expect.any(String),
        url: `${SITE}${page.path}#${attributeOf(step, 'id')}`,
      }));
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(readJsonLd(page)).toMatchObject({ '@type': 'HowTo', name: textOf(only(page, 'h1')), url: SITE + page.path, step: steps });
    }
  });

  test('stands in the list of workflows, which leads to it', () => {
    const list = listPages(site, 'workflow').find(({ path }) => path === '/workflows/');
    const links = list === undefined ? [] : listElements(list, 'main a[href]').map((link) => attributeOf(link, 'href'));
    expect(links).toEqual(expect.arrayContaining(workflows.map(({ path }) => path)));
    expect(links).toHaveLength(workflows.length);
  });
});

test('the home page and the text pages describe themselves to machines', () => {
  const home = pages.find(({ path }) => path === '/');
  expect(home && readJsonLd(home)).toMatchObject({ '@type': 'WebSite', url: `${SITE}/` });
  for (const page of listPages(site, 'text'))
    expect(readJsonLd(page)).toMatchObject({ '@type': 'Article', headline: textOf(only(page, 'h1')) });
});

function only(page: BuiltPage, selector: string) {
  const [element, ...more] = listElements(page, selector);
  if (element === undefined || more.length > 0)
    throw new Error(`${page.path} has ${more.length + (element ? 1 : 0)} ${selector}, not one.`);
  return element;
}

function content(page: BuiltPage, key: 'name' | 'property', value: string): string | undefined {
  return attributeOf(only(page, `meta[${key}="${value}"]`), 'content');
}

function describePages(describePage: (page: BuiltPage) => string | undefined): Record<string, string | undefined> {
  return Object.fromEntries(pages.map((page) => [page.path, describePage(page)]));
}

function everywhere(value: string): Record<string, string> {
  return Object.fromEntries(pages.map(({ path }) => [path, value]));
}

function slugOf({ path }: BuiltPage): string {
  return path.split('/').at(-2) ?? '';
}

function readJsonLd(page: BuiltPage): unknown {
  return JSON.parse(textOf(only(page, 'script[type="application/ld+json"]')));
}

function readAddresses(file: string): string[] {
  return [...readText(site, file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
}

/** A PNG begins with eight bytes of signature, the length and name of its first chunk, then its width and height. */
function readPngSize(file: string): { width: number; height: number } {
  const png = readFileSync(join(site.directory, file));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
