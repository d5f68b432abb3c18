import type { Page } from 'playwright';
import { expect } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { startSheet } from '../support/sheet.ts';
import { test } from '../support/site.ts';

const SHEET = '/prompts/cqrs-event-sourcing-design/';
const PAGES = ['/', '/category/core/', '/deliverable/sql/', SHEET, '/profile/', '/how-to-work/', '/404.html'];
const THEMES = ['light', 'dark'] as const;
const VIEWPORTS = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

/** What axe finds in both themes and in each of the sizes. */
async function findBarriersInAll(page: Page, sizes: Record<string, { width: number; height: number }> = VIEWPORTS): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of THEMES) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      found.push(...(await findBarriers(page)).map((barrier) => `${size}, ${colorScheme}: ${barrier}`));
    }
  return found;
}

/** Everything on a sheet that can be unfolded, unfolded, with warnings and tensions in it. */
async function unfoldSheet(page: Page): Promise<void> {
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Hidden \u202E character');
  await page.getByRole('combobox', { name: 'Event store' }).selectOption({ label: 'Other …' });
  await page.locator('summary', { hasText: 'Read stores in house' }).click();
  const options = page.getByRole('button', { name: 'Options' });
  if (await options.isVisible()) await options.click();
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Managed services first/ }).check();
  await page.getByRole('checkbox', { name: /^Air-gapped/ }).check();
}

for (const path of PAGES)
  test(`axe finds nothing on ${path}`, async ({ openPage }) => {
    const page = await openPage(path, { reducedMotion: 'reduce' });
    expect(await findBarriersInAll(page)).toEqual([]);
  });

for (const [size, viewport] of Object.entries(VIEWPORTS))
  test(`axe finds nothing on a sheet with everything unfolded, ${size}`, async ({ openPage }) => {
    const page = await openPage(SHEET, { viewport, reducedMotion: 'reduce' });
    await unfoldSheet(page);
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

test('axe finds nothing on a sheet filled in and copied, nor on its plain text', async ({ openPage }) => {
  const page = await openPage(SHEET, { reducedMotion: 'reduce' });
  await startSheet(page);
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await findBarriersInAll(page)).toEqual([]);
  await page.getByRole('radio', { name: 'As copied' }).check();
  expect(await findBarriersInAll(page)).toEqual([]);
});

test('axe finds nothing where copying is refused and storage full', async ({ openPage }) => {
  const page = await openPage(SHEET, {
    reducedMotion: 'reduce',
    prepare: (opened) =>
      opened.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
        document.execCommand = () => false;
        Storage.prototype.setItem = () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        };
      }),
  });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Grain');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByText('The whole prompt is selected').waitFor();
  expect(await findBarriersInAll(page)).toEqual([]);
});

for (const query of ['cache', 'zzqqxx'])
  test(`axe finds nothing in the search for “${query}”`, async ({ openPage }) => {
    const page = await openPage('/', { reducedMotion: 'reduce' });
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page
      .getByRole('dialog', { name: 'Search' })
      .getByRole('status')
      .filter({ hasText: /^(\d+ |Nothing)/ })
      .waitFor();
    expect(await findBarriersInAll(page)).toEqual([]);
  });
