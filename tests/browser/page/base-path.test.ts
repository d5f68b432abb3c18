import type { Page } from 'playwright';
import { expect } from 'vitest';
import { storeEntries } from '../../support/browser/profile.ts';
import { poll, test } from '../../support/browser/site.ts';
import { readCopies } from '../../support/storage/copies.ts';

const PATH = '/prompts/database-schema-design/';
const KEY = 'sdp:1:database-schema-design:value:application';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });

/** Has pages say that they lie below a base path, as those do that were built for one. */
const lieBelow = (base: string) => (page: Page) =>
  page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<html lang="en">', `<html lang="en" data-scope="${base}">`) });
  });

test('two sites of one origin keep what is theirs apart', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferries');
  await poll(async () => (await readCopies(page)).length).toBe(1);
  const below = await page.context().newPage();
  await lieBelow('/docs/')(below);
  await below.goto(PATH);
  await application(below).fill('Trams');
  await below.getByLabel('The assistant’s answer').fill('An answer.');
  await below.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await poll(async () => (await readCopies(below, '/docs/')).map(({ key, text }) => [key, text])).toEqual([
    [KEY, 'Trams'],
    ['sdp:theme', 'dark'],
  ]);
  const stored = await below.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  expect(stored).toMatchObject({ [KEY]: 'Ferries', [`/docs/${KEY}`]: 'Trams', '/docs/sdp:theme': 'dark' });
  expect(stored).not.toHaveProperty('sdp:theme');
  expect(await below.evaluate(() => Object.keys(sessionStorage))).toEqual(['/docs/sdp:session:1:database-schema-design:answer']);
  expect(await application(page).inputValue()).toBe('Ferries');

  await below.reload();
  await poll(() => application(below).inputValue()).toBe('Trams');
  expect(await below.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.reload();
  await poll(() => application(page).inputValue()).toBe('Ferries');
});

test('a change in another tab of the same site arrives, one of a neighbor does not', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: lieBelow('/docs/') });
  await application(page).fill('Trams');
  await page.getByRole('radio', { name: 'Fill in' }).focus();
  const other = await page.context().newPage();
  await other.goto('/embed/critique/');
  await storeEntries(other, { [KEY]: 'A neighbor’s' });
  await storeEntries(other, { [`/docs/${KEY.replace('application', 'domain')}`]: 'Lines and stops' });
  await poll(() => page.getByRole('textbox', { name: 'Domain description' }).inputValue()).toBe('Lines and stops');
  expect(await application(page).inputValue()).toBe('Trams');
});
