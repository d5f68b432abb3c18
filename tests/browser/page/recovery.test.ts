import type { Page } from 'playwright';
import { expect } from 'vitest';
import { awaitIsland, listProfileEntries, openWith } from '../../support/browser/profile.ts';
import { readStorage } from '../../support/browser/sharing.ts';
import { poll, test } from '../../support/browser/site.ts';
import { readCopies } from '../../support/storage/copies.ts';

const PATH = '/prompts/database-schema-design/';
/** A page of the site that stores nothing and guards nothing. */
const BYSTANDER = '/embed/critique/';
const KEY = 'sdp:1:database-schema-design:value:application';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const domain = (page: Page) => page.getByRole('textbox', { name: 'Domain description' });

const readAll = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
const readTexts = async (page: Page) => (await readCopies(page)).flatMap(({ text }) => text ?? []).sort();

/** Puts localStorage back as it was, as a crash of the browser does that had written no more to the disk. */
async function crash(page: Page, before: Record<string, string> = {}): Promise<void> {
  await page.goto(BYSTANDER);
  await page.evaluate((entries) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, before);
}

test('what a crash has taken comes back and shows, a change and a removal too', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await page.getByRole('radio', { name: 'Have it ask' }).check();
  await poll(() => readTexts(page)).toEqual(['Ferries', 'ask']);
  const before = await readAll(page);
  await application(page).fill('Ferry bookings');
  await domain(page).fill('A booking has passengers.');
  await page.getByRole('radio', { name: 'Keep' }).check();
  await poll(() => readTexts(page)).toEqual(['A booking has passengers.', 'Ferry bookings']);
  await crash(page, before);
  await page.goto(PATH);
  await poll(() => domain(page).inputValue()).toBe('A booking has passengers.');
  expect(await application(page).inputValue()).toBe('Ferry bookings');
  expect(await page.getByRole('radio', { name: 'Keep' }).isChecked()).toBe(true);
});

test('a page that nobody has touched shows what comes back: draft, profile and progress', async ({ openPage }) => {
  const page = await openPage('/profile/');
  await page.getByRole('button', { name: 'See an example' }).click();
  await page.getByText('An example is in use.').waitFor();
  await page.goto('/workflows/interview/');
  await poll(async () => {
    await page.getByRole('checkbox').first().check();
    return Object.keys(await readStorage(page)).some((key) => key.startsWith('sdp:workflow:'));
  }).toBe(true);
  await page.goto(PATH);
  await awaitIsland(page);
  await application(page).fill('Ferry bookings');
  await poll(() => readTexts(page)).toContain('Ferry bookings');
  await crash(page);
  await page.goto(PATH);
  await poll(() => application(page).inputValue()).toBe('Ferry bookings');
  await poll(() => page.getByRole('combobox', { name: 'Profile in use' }).inputValue()).toBe('first');
  await page.goto('/workflows/interview/');
  await poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
});

test('what an older version of the site stores in another tab is not overwritten', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await poll(() => readTexts(page)).toEqual(['Ferries']);
  await page.goto(BYSTANDER);
  await page.evaluate((key) => localStorage.setItem(key, 'Trams'), KEY);
  await page.goto(PATH);
  await poll(() => application(page).inputValue()).toBe('Trams');
});

test('an erasure leaves no text in either place, also after a crash, and also one by an older version', async ({ openPage }) => {
  const page = await openWith(openPage, '/profile/', listProfileEntries([['product', 'Private ferries']]));
  await page.goto(PATH);
  await awaitIsland(page);
  await application(page).fill('Private trams');
  await poll(() => readTexts(page)).toEqual(['Private trams']);
  const before = await readAll(page);
  await page.goto('/profile/');
  await page.getByRole('button', { name: 'Erase all profiles, drafts and progress' }).click();
  await poll(() => readTexts(page)).toEqual([]);
  await crash(page, before);
  await page.goto(PATH);
  await poll(() => readStorage(page)).toEqual({});

  await application(page).fill('Private buses');
  await poll(() => readTexts(page)).toEqual(['Private buses']);
  await page.goto(BYSTANDER);
  await page.evaluate((key) => localStorage.removeItem(key), KEY);
  await page.goto(PATH);
  await poll(() => readTexts(page)).toEqual([]);
  expect(await readStorage(page)).toEqual({});
});

test('a copy goes a day after later writes', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await poll(() => readTexts(page)).toEqual(['Ferries']);
  await page.goto(BYSTANDER);
  await page.evaluate(() => {
    const [name = ''] = Object.keys(localStorage).filter((key) => !key.startsWith('sdp:'));
    localStorage.setItem(name, String(Number(localStorage.getItem(name)) + 86_400_001));
  });
  await page.goto(PATH);
  await poll(() => readCopies(page)).toEqual([]);
  await poll(() => application(page).inputValue()).toBe('Ferries');
});

test('where the browser blocks IndexedDB, local storage serves and the page says so', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: (opened) =>
      opened.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('Denied.', 'SecurityError');
        };
      }),
  });
  await application(page).fill('Ferries');
  await page.getByText('a crash of the browser may lose the last minute').waitFor();
  await page.reload();
  await poll(() => application(page).inputValue()).toBe('Ferries');
});

test('what the browser deletes while the page is open is stored again when the page is left', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await poll(() => readStorage(page)).toEqual({ [KEY]: 'Ferries' });
  await page.evaluate(() => localStorage.clear());
  await domain(page).fill('Passengers.');
  await page.reload();
  await poll(() => domain(page).inputValue()).toBe('Passengers.');
  await poll(() => application(page).inputValue()).toBe('Ferries');
});

test('what another tab deletes stays deleted', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await domain(page).fill('Passengers.');
  await poll(async () => Object.keys(await readStorage(page)).length).toBe(2);
  const other = await page.context().newPage();
  await other.goto('/profile/');
  await other.getByRole('button', { name: 'Delete the draft of Database Schema Design' }).click();
  await application(page).focus();
  await poll(() => application(page).inputValue()).toBe('');
  await page.reload();
  await domain(page).focus();
  await page.locator('astro-island:not([ssr])').waitFor();
  expect(await readStorage(page)).toEqual({});
  expect(await application(page).inputValue()).toBe('');
});
