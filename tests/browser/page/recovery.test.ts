import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readStorage } from '../../support/browser/sharing.ts';
import { poll, test } from '../../support/browser/site.ts';
import { readCopies } from '../../support/storage/copies.ts';

const PATH = '/prompts/database-schema-design/';
const KEY = 'sdp:1:database-schema-design:value:application';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const domain = (page: Page) => page.getByRole('textbox', { name: 'Domain description' });

/** Takes back what localStorage has got since it was read, as a crash of the browser does, while no page of the site is open. */
async function crash(page: Page, before: Record<string, string>): Promise<void> {
  await page.goto('/embed/critique/');
  await page.evaluate((entries) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, before);
}

const readAll = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

test('what a crash has taken from localStorage comes back, and shows', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await poll(() => readStorage(page)).toEqual({ [KEY]: 'Ferries' });
  const before = await readAll(page);
  await application(page).fill('Ferry bookings');
  await domain(page).fill('A booking has passengers.');
  await poll(async () => (await readCopies(page)).map(({ text }) => text).sort()).toEqual(['A booking has passengers.', 'Ferry bookings']);
  await crash(page, before);
  await page.goto(PATH);
  await poll(() => domain(page).inputValue()).toBe('A booking has passengers.');
  expect(await application(page).inputValue()).toBe('Ferry bookings');
});
