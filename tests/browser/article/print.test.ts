import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import { test } from '../../support/browser/site.ts';

/** Every sixth article. */
const slugs = globSync('content/deep-dives/*.mdx')
  .toSorted()
  .filter((_, i) => i % 6 === 0)
  .map((path) => basename(path, '.mdx'));

for (const slug of slugs)
  test(`the article ${slug} is printed with its sources below its text and nothing cut off`, async ({ openPage }) => {
    const page = await openPage(`/deep-dives/${slug}/`, { viewport: { width: 720, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(() => {
      const listAncestors = (element: Element | null): Element[] =>
        element === null ? [] : [element, ...listAncestors(element.parentElement)];
      const boxesIn = (selector: string) =>
        [...document.querySelectorAll(`${selector} *`)].map((element) => element.getBoundingClientRect());
      const sources = boxesIn('[aria-labelledby="sources-of-the-article"]');
      const prose = boxesIn('.prose');
      const scrolled = [...document.querySelectorAll('article *')].filter(
        (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1,
      );
      return {
        sources: sources.length,
        overlaps: sources.filter((a) =>
          prose.some((b) => a.top < b.bottom - 1 && b.top < a.bottom - 1 && a.left < b.right && b.left < a.right),
        ).length,
        // Chromium prints what follows over a grid or a flex box that it cuts into pages.
        cutIntoPages: listAncestors(document.querySelector('.prose')).map((element) => getComputedStyle(element).display),
        wider: scrolled.map(({ outerHTML }) => outerHTML.slice(0, 80)),
      };
    });
    expect(found.sources).toBeGreaterThan(0);
    expect(found.overlaps).toBe(0);
    expect(new Set(found.cutIntoPages)).toEqual(new Set(['block']));
    expect(found.wider).toEqual([]);
  });

for (const path of ['/', '/profile/'])
  test(`${path} is printed without buttons`, async ({ openPage }) => {
    const page = await openPage(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button, nav').filter({ visible: true }).count()).toBe(0);
  });
