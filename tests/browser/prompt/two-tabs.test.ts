import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import {
  awaitIsland,
  type Entries,
  listProfileEntries,
  openWith,
  profileField,
  readEntries,
  startIsland,
  storeEntries,
} from '../../support/browser/profile.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SHEET = '/prompts/database-schema-design/';
const FERRIES = listProfileEntries(
  [
    ['product', 'Ferry bookings'],
    ['stage', 'growth'],
  ],
  { name: 'Ferries' },
);
const HUTS = listProfileEntries([['product', 'Mountain huts']], { id: 'second', name: 'Huts' });
const TWO: Entries = { ...HUTS, ...FERRIES };

const product = (page: Page) => profileField(page, 'Product');
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const header = (page: Page) => page.getByRole('banner').getByRole('combobox', { name: 'Profile in use' });

/** Another tab of the same browser. */
async function openTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(path);
  await startIsland(tab);
  return tab;
}

describe('edits of one tab arrive', () => {
  test('from a page of profiles on another', async ({ openPage }) => {
    const here = await openPage('/profile/');
    await startIsland(here);
    const there = await openTab(here, '/profile/');
    await product(here).fill('Ferry bookings');
    await poll(() => product(there).inputValue()).toBe('Ferry bookings');
    await here.getByRole('combobox', { name: 'Stage', exact: true }).selectOption('growth');
    await poll(() => there.getByRole('combobox', { name: 'Stage', exact: true }).inputValue()).toBe('growth');
    await here.getByRole('textbox', { name: 'Name', exact: true }).fill('Ferries');
    await poll(() => there.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Ferries');
    await product(there).fill('');
    await poll(() => product(here).inputValue()).toBe('');
  });

  test('from the page of profiles on a sheet, and from a sheet on the page of profiles', async ({ openPage }) => {
    const here = await openPage('/profile/');
    await startIsland(here);
    const sheet = await openTab(here, SHEET);
    await product(here).fill('Ferry bookings');
    await poll(() => readPlainText(sheet)).toContain('# Database schema for Ferry bookings\n');
    await here.getByRole('button', { name: 'Export everything' }).focus();
    await application(sheet).fill('Ferry cafés');
    await sheet
      .getByRole('region', { name: 'Prompt with its blanks' })
      .getByRole('button', { name: /^Save to the profile ?: Application$/ })
      .click();
    await poll(() => product(here).inputValue()).toBe('Ferry cafés');
    await sheet.getByRole('textbox', { name: 'Domain description' }).fill('Ships.');
    await here.getByRole('row', { name: /Draft of Database Schema Design/ }).waitFor();
  });

  test('when another profile is chosen', async ({ openPage }) => {
    const here = await openWith(openPage, '/how-to-work/', TWO);
    const sheet = await openTab(here, SHEET);
    await header(here).selectOption('Huts');
    await poll(() => readPlainText(sheet)).toContain('# Database schema for Mountain huts\n');
    expect(await header(sheet).inputValue()).toBe('second');
  });
});

describe('the field that has the focus', () => {
  test('keeps what it shows on the page of profiles, and takes over the other tab’s value when the focus leaves', async ({ openPage }) => {
    const here = await openWith(openPage, '/profile/', FERRIES);
    const there = await openTab(here, '/profile/');
    await product(here).focus();
    await product(there).fill('Ferry cafés');
    await profileField(there, 'Organisation').fill('Ferries Ltd');
    await poll(() => profileField(here, 'Organisation').inputValue()).toBe('Ferries Ltd');
    expect(await product(here).inputValue()).toBe('Ferry bookings');
    await here.keyboard.press('Tab');
    await poll(() => product(here).inputValue()).toBe('Ferry cafés');
  });

  test('keeps what it shows on a sheet that the profile fills', async ({ openPage }) => {
    const sheet = await openWith(openPage, SHEET, FERRIES);
    const there = await openTab(sheet, '/profile/');
    await application(sheet).focus();
    await product(there).fill('Ferry cafés');
    await there.getByRole('combobox', { name: 'Consistency', exact: true }).selectOption('eventual');
    await poll(() => sheet.getByRole('combobox', { name: 'Consistency', exact: true }).inputValue()).toBe('eventual');
    expect(await application(sheet).inputValue()).toBe('Ferry bookings');
    await sheet.keyboard.press('Tab');
    await poll(() => application(sheet).inputValue()).toBe('Ferry cafés');
  });

  test('keeps what it shows on a sheet whose draft another tab changes', async ({ openPage }) => {
    const here = await openWith(openPage, SHEET, FERRIES);
    const there = await openTab(here, SHEET);
    await application(here).fill('Mine');
    await application(there).fill('Theirs');
    await there.getByRole('textbox', { name: 'Domain description' }).fill('Ships.');
    await poll(() => here.getByRole('textbox', { name: 'Domain description' }).inputValue()).toBe('Ships.');
    expect(await application(here).inputValue()).toBe('Mine');
    await here.keyboard.press('Tab');
    await poll(() => application(here).inputValue()).toBe('Theirs');
  });

  test('belongs to its profile while another tab chooses another, and so does what is typed in it', async ({ openPage }) => {
    const here = await openWith(openPage, '/profile/', TWO);
    const there = await openTab(here, '/profile/');
    await product(here).press('End');
    await header(there).selectOption('Huts');
    await poll(() => header(here).inputValue()).toBe('second');
    await here.keyboard.type(', winter');
    expect(await product(here).inputValue()).toBe('Ferry bookings, winter');
    await here.keyboard.press('Tab');
    await poll(() => product(here).inputValue()).toBe('Mountain huts');
    expect(await readEntries(here)).toEqual({
      ...TWO,
      'sdp:profile:1:active': 'second',
      'sdp:profile:1:first:value:product': 'Ferry bookings, winter',
    });
  });
});

test('a page that the browser gives back as it was shows what has changed meanwhile', async ({ openPage }) => {
  const sheet = await openWith(openPage, SHEET, FERRIES);
  // Its own changes reach a page by no event, as those of others do not while it lies in the browser's memory.
  await storeEntries(sheet, { ...TWO, 'sdp:profile:1:active': 'second', 'sdp:1:database-schema-design:value:domain': 'Huts and beds.' });
  expect(await readPlainText(sheet)).toContain('# Database schema for Ferry bookings\n');
  await sheet.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await poll(() => readPlainText(sheet)).toContain('# Database schema for Mountain huts\n');
  expect(await readPlainText(sheet)).toContain('Huts and beds.');
  expect(await header(sheet).inputValue()).toBe('second');
  await sheet.reload();
  await awaitIsland(sheet);
  expect(await readPlainText(sheet)).toContain('Huts and beds.');
});
