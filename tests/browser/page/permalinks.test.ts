import { expect } from 'vitest';
import { isCovered, readCatalogue, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'cqrs-event-sourcing-design';
const placeholders = (await readCatalogue()).prompts.find(({ slug }) => slug === SLUG)?.placeholders ?? [];

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
])
  test(`at ${viewport.width} px, a link to a blank brings its field into sight and marks it`, async ({ openPage }) => {
    const page = await openPage(`/prompts/${SLUG}/#event_store`, { viewport, reducedMotion: 'reduce' });
    expect(placeholders).not.toHaveLength(0);
    for (const id of ['event_store', ...placeholders.map((placeholder) => placeholder.id)]) {
      await page.goto(`/prompts/${SLUG}/#${id}`);
      const target = page.locator(`[id="${id}"]`);
      expect(await target.evaluate((element) => element.matches(':target')), id).toBe(true);
      expect(await target.evaluate(isCovered), `${id} is covered`).toBe(false);
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, `${id} is marked`).toBe('solid');
    }
  });

test('a link to a blank still marks it once the script has taken over', async ({ openPage }) => {
  const page = await openPage(`/prompts/${SLUG}/#engineers`);
  await startSheet(page);
  expect(await page.locator('#engineers').evaluate((element) => element.matches(':target'))).toBe(true);
});

test('the list of blanks leads to each field', async ({ openPage }) => {
  const page = await openPage(`/prompts/${SLUG}/`);
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  await page.getByRole('link', { name: 'Lag a read may have' }).click();
  await poll(() => page.url()).toMatch(/#read_lag$/);
  await page.keyboard.press('Tab');
  await poll(() => page.evaluate(() => document.activeElement?.closest('[data-key]')?.getAttribute('data-key'))).toMatch(
    /^(read_lag|fresh_reads)$/,
  );
});
