import type { Page } from 'playwright';
import { expect } from 'vitest';
import { EXAMPLES, listProfileEntries, openWith } from '../../support/browser/profile.ts';
import { readCatalogue, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'database-schema-design';
const template = (await readCatalogue()).prompts.find(({ slug }) => slug === SLUG)?.template ?? '';
const inOrder = [...new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, id]) => id ?? ''))];

/** What has the focus: the key of its blank, or what it is else. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.closest('[data-key]')?.getAttribute('data-key') ?? `${focused?.tagName} ${focused?.textContent}`;
  });

test('Tab walks the blanks and stops at no button between them, filled from the profile or typed', async ({ openPage }) => {
  const page = await openWith(openPage, `/prompts/${SLUG}/`, listProfileEntries(EXAMPLES));
  await page.getByRole('textbox', { name: 'Domain description' }).fill('Ships and berths.');
  await poll(() => readPlainText(page)).toContain('Lunchbell');
  await page.getByRole('radio', { name: 'Fill in' }).focus();
  const visited: string[] = [];
  for (let i = 0; i < 40 && visited.at(-1) !== inOrder.at(-1); i += 1) {
    await page.keyboard.press('Tab');
    const focus = await readFocus(page);
    if (visited.at(-1) !== focus) visited.push(focus);
  }
  expect(visited).toEqual(inOrder);
  expect(await page.locator('.origin button').count()).toBeGreaterThan(0);
});
