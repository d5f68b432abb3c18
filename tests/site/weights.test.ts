import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf, listElements } from '../support/site/built-site.ts';
import { listPages, listSlugs, listWholePages, readDist } from '../support/site/dist.ts';
import { listImported, listIslandScripts, listScripts, weighFiles, weighPage } from '../support/site/page-weight.ts';

const KILOBYTE = 1024;

/** What a part of the sheet may weigh in kilobytes when it is the first that is used. */
const PART_BUDGETS = {
  SendTools: 8,
  ProfileDialog: 3,
  'fetched-data': 2,
  'read-link': 6,
  ConstraintChoices: 2,
  'count-text': 2,
  'derived-tools': 12,
  LinkChoices: 2,
  GapCheck: 22,
  CrashedPage: 3,
  Critique: 5,
  WhatIf: 5,
  Decisions: 19,
} as const satisfies Record<string, number>;

const site = await readDist();
const prompts = listPages(site, 'prompt');
/** The pages with an island: the sheets, and the page of profiles, which counts as one. */
const sheets = [...prompts, ...listPages(site, 'profile')];
const articles = listPages(site, 'article');
const others = listWholePages(site).filter((page) => !sheets.includes(page) && !articles.includes(page));
const embeds = listPages(site, 'embed');
const weights = new Map(site.pages.map((page) => [page, weighPage(site, page)]));

describe('a register or text page', () => {
  test.each(others)('$path weighs at most 25 kB of HTML, CSS and script', (page) => {
    const { html, css, script } = weights.get(page) ?? { html: Number.NaN, css: 0, script: 0 };
    expect({ html, css, script, total: html + css + script }).toSatisfy(({ total }) => total <= 25 * KILOBYTE);
  });

  test('has no React, now or later', () => {
    const react = new Set(
      prompts
        .flatMap((page) => listElements(page, 'astro-island').flatMap((island) => followRenderer(attributeOf(island, 'renderer-url'))))
        .filter(holdsReact),
    );
    expect(react.size).toBeGreaterThan(0);
    for (const page of [...others, ...articles]) {
      expect(listElements(page, 'astro-island')).toEqual([]);
      const scripts = [...listImported(site, listScripts(site, page))];
      expect(scripts).not.toEqual([]);
      expect(scripts.filter((file) => react.has(file))).toEqual([]);
    }
  });
});

test.each(articles)('$path weighs at most 30 kB of HTML, CSS and script besides its drawings', (page) => {
  const { html, css, script } = weighPage(site, { ...page, html: page.html.replaceAll(/<svg[\s\S]*?<\/svg>/g, '') });
  expect({ html, css, script, total: html + css + script }).toSatisfy(({ total }) => total <= 30 * KILOBYTE);
});

describe('a sheet', () => {
  test('is there for each prompt and for the profile, with one island', () => {
    expect(sheets).toHaveLength(listSlugs('prompts').length + 1);
    expect(sheets.filter((page) => listElements(page, 'astro-island').length !== 1).map(({ path }) => path)).toEqual([]);
  });

  test.each(sheets)('$path weighs at most 30 kB before it is touched', (page) => {
    const { html, css, script } = weights.get(page) ?? { html: Number.NaN, css: 0, script: 0 };
    expect({ html, css, script, total: html + css + script }).toSatisfy(({ total }) => total <= 30 * KILOBYTE);
  });

  test.each(sheets)('$path weighs at most 100 kB with its island', (page) => {
    const { html, css, script, island } = weights.get(page) ?? { html: Number.NaN, css: 0, script: 0, island: 0 };
    expect(island).toBeGreaterThan(10 * KILOBYTE);
    expect({ html, css, script, island, total: html + css + script + island }).toSatisfy(({ total }) => total <= 100 * KILOBYTE);
  });

  test.each(prompts)('$path has parts that wait for the reader, each within its own budget', (page) => {
    const parts = Object.fromEntries(weights.get(page)?.parts ?? []);
    expect(Object.keys(parts).sort()).toEqual(Object.keys(PART_BUDGETS).sort());
    for (const [name, budget] of Object.entries(PART_BUDGETS))
      expect({ name, size: parts[name] }).toSatisfy(({ size }) => size > 0 && size <= budget * KILOBYTE);
  });

  test('loads no React before it is touched', () => {
    for (const page of sheets) {
      const island = listIslandScripts(site, page);
      const renderers = new Set(
        listElements(page, 'astro-island')
          .flatMap((element) => followRenderer(attributeOf(element, 'renderer-url')))
          .filter(holdsReact),
      );
      expect(renderers.size).toBeGreaterThan(0);
      expect(island.size).toBeGreaterThan(renderers.size);
      expect([...listScripts(site, page)].filter((file) => renderers.has(file))).toEqual([]);
    }
  });
});

describe('a prompt on somebody else’s page', () => {
  test('takes a script of at most 8 kB', () => {
    expect(weighFiles(site, ['embed/v1.js'])).toBeLessThanOrEqual(8 * KILOBYTE);
    expect(weighFiles(site, ['embed.js'])).toBeLessThanOrEqual(8 * KILOBYTE);
  });

  test.each(embeds)('$path weighs at most 30 kB before it is touched and 100 kB with its island', (page) => {
    const { html, css, script, island } = weights.get(page) ?? { html: Number.NaN, css: 0, script: 0, island: 0 };
    expect(island).toBeGreaterThan(10 * KILOBYTE);
    expect({ html, css, script }).toSatisfy(() => html + css + script <= 30 * KILOBYTE);
    expect({ html, css, script, island }).toSatisfy(() => html + css + script + island <= 100 * KILOBYTE);
  });
});

describe('the fonts', () => {
  const files = [...site.files].filter((file) => file.endsWith('.woff2'));

  test('weigh at most 45 kB in all', () => {
    expect(files).toHaveLength(2);
    const sizes = files.map((file) => readFileSync(join(site.directory, file)).length);
    expect(sizes).toSatisfy(() => sizes.reduce((sum, size) => sum + size, 0) <= 45 * KILOBYTE);
  });

  test('are preloaded on every page', () => {
    for (const page of [...listWholePages(site), ...embeds]) {
      const preloads = listElements(page, 'link[rel="preload"]');
      expect(preloads.map((link) => attributeOf(link, 'href')).sort()).toEqual(files.map((file) => `/${file}`).sort());
      for (const link of preloads) {
        expect([attributeOf(link, 'as'), attributeOf(link, 'type')]).toEqual(['font', 'font/woff2']);
        expect(link.hasAttribute('crossorigin')).toBe(true);
      }
    }
  });

  test('are swapped in, over fallbacks of the same metrics', () => {
    for (const page of [...listWholePages(site), ...embeds]) {
      const faces = listElements(page, 'style').flatMap((style) => style.textContent.match(/@font-face\s*\{[^}]*\}/g) ?? []);
      const [web, fallback] = [faces.filter((face) => face.includes('url(')), faces.filter((face) => face.includes('local('))];
      expect([web.length, fallback.length]).toEqual([2, 2]);
      for (const face of faces) expect(face).toMatch(/font-display:\s*swap/);
      for (const face of fallback) {
        expect(face).toMatch(/size-adjust:\s*\d+(?:\.\d+)?%/);
        expect(face).toMatch(/ascent-override:\s*\d+(?:\.\d+)?%/);
      }
    }
  });
});

test('the instant index weighs at most 340 bytes a prompt, the script that searches it 6,500, and nothing of them loads with a page', () => {
  const indexes = [...site.files].filter((file) => /^search[^/]*\.json$/.test(file));
  expect(indexes).toHaveLength(1);
  expect(weighFiles(site, indexes)).toBeLessThanOrEqual(340 * prompts.length);
  // The page for an address that leads nowhere searches by itself.
  for (const page of listWholePages(site).filter(({ kind }) => kind !== 'missing')) {
    const atOnce = listScripts(site, page);
    const later = [...listImported(site, atOnce)].filter((file) => !atOnce.has(file));
    const engines = later.filter((file) => file.includes('instant-index'));
    expect(engines).toHaveLength(1);
    expect(weighFiles(site, engines)).toBeLessThanOrEqual(6_500);
  }
});

/** Whether a script holds React itself, by the address in its messages. */
function holdsReact(file: string): boolean {
  return readFileSync(join(site.directory, file), 'utf8').includes('react.dev/errors');
}

/** The files of a framework's renderer, below the base path of the site. */
function followRenderer(url: string | undefined): string[] {
  return url === undefined ? [] : [...listImported(site, [url.slice(1)])];
}
