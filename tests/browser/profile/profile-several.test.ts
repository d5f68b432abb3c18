import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { copyFollowUp, unfold } from '../../support/browser/follow-up.ts';
import {
  awaitIsland,
  type Entries,
  listProfileEntries,
  openWith,
  profileField,
  readEntries,
  said,
  startIsland,
} from '../../support/browser/profile.ts';

import { readCopied, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SHEET = '/prompts/database-schema-design/';
const TWO: Entries = {
  ...listProfileEntries([['product', 'Mountain huts']], { id: 'second', name: 'Huts' }),
  ...listProfileEntries([['product', 'Ferry bookings']], { name: 'Ferries' }),
};

const header = (page: Page) => page.getByRole('banner').getByRole('combobox', { name: 'Profile in use' });
const choice = (page: Page) => page.locator('main').getByRole('combobox', { name: 'Profile', exact: true });
const readChoices = (page: Page) => header(page).locator('option').allTextContents();
const name = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true });
const product = (page: Page) => profileField(page, 'Product');
const press = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).click();

/** The name that the header shows as chosen. */
const readChosen = (page: Page) => header(page).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent);

describe('on the page of profiles', () => {
  test('a first value begins a profile, which then can be chosen everywhere', async ({ openPage }) => {
    const page = await openPage('/profile/');
    expect(await header(page).isVisible()).toBe(false);
    await product(page).fill('Ferry bookings');
    await poll(() => readChoices(page)).toEqual(['My system', 'No profile']);
    expect(await readChosen(page)).toBe('My system');
    expect(await name(page).inputValue()).toBe('My system');
    await page.goto('/');
    await poll(() => readChosen(page)).toBe('My system');
  });

  test('a new one is empty and in use, and can be given a name from scratch', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', TWO);
    await press(page, 'New');
    await poll(() => readChosen(page)).toBe('New profile');
    expect(await product(page).inputValue()).toBe('');
    await name(page).press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    expect(await name(page).inputValue()).toBe('');
    await page.keyboard.type('Cable cars');
    await poll(() => readChoices(page)).toEqual(['Cable cars', 'Ferries', 'Huts', 'No profile']);
    expect(await name(page).inputValue()).toBe('Cable cars');
    await product(page).fill('Lift passes');
    await page.reload();
    await awaitIsland(page);
    expect(await product(page).inputValue()).toBe('Lift passes');
    expect(await readChosen(page)).toBe('Cable cars');
  });

  test('one without a name is still to be chosen', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', TWO);
    await name(page).fill('');
    await poll(() => readChoices(page)).toEqual(['Huts', 'Unnamed profile', 'No profile']);
    expect(await name(page).inputValue()).toBe('');
    expect(await product(page).inputValue()).toBe('Ferry bookings');
  });

  test('typing a name keeps the focus while the order of the names changes', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', TWO);
    await name(page).fill('');
    await page.keyboard.type('Zeppelins');
    await poll(() => readChoices(page)).toEqual(['Huts', 'Zeppelins', 'No profile']);
  });

  test('a copy has all values and is changed by itself', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', { ...TWO, 'sdp:profile:1:first:value:from_the_future': 'kept' });
    await press(page, 'Duplicate');
    expect(await said(page)).toBe('“Ferries” is duplicated, and the copy in use.');
    await product(page).fill('Ferry cafés');
    await poll(() => readChosen(page)).toBe('Ferries copy');
    expect(Object.values(await readEntries(page)).filter((value) => value === 'kept')).toHaveLength(2);
    await choice(page).selectOption('Ferries');
    await poll(() => product(page).inputValue()).toBe('Ferry bookings');
  });

  test('a deleted one comes back whole with an undo, which has the focus', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', TWO);
    await page.getByRole('button', { name: 'Delete', exact: true }).focus();
    await page.keyboard.press('Enter');
    await poll(() => readChoices(page)).toEqual(['Huts', 'No profile']);
    expect(await said(page)).toContain('“Ferries” is deleted.');
    expect(await readChosen(page)).toBe('No profile');
    await page.getByText('No profile is in use. Choose one to see its fields.').waitFor();
    await poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await poll(() => readEntries(page)).toEqual(TWO);
    expect(await product(page).inputValue()).toBe('Ferry bookings');
    expect(await readChosen(page)).toBe('Ferries');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  test('the last one deleted leaves an empty page that begins anew', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', listProfileEntries([['product', 'Ferry bookings']]));
    await press(page, 'Delete');
    await poll(() => readEntries(page)).toEqual({});
    expect(await product(page).inputValue()).toBe('');
    expect(await header(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'See an example' }).waitFor();
  });

  test('the example fills every field, and can be undone', async ({ openPage }) => {
    const page = await openPage('/profile/');
    await startIsland(page);
    await press(page, 'See an example');
    await poll(() => product(page).inputValue()).toContain('Lunchbell');
    expect(await readChosen(page)).toBe('Example');
    await press(page, 'Undo');
    await poll(() => readEntries(page)).toEqual({});
    expect(await product(page).inputValue()).toBe('');
  });

  test('switching shows the other’s values in every kind of field', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', {
      ...listProfileEntries(
        [
          ['stage', 'mature'],
          ['horizon', '2 years'],
          ['clients', 'devices\nkiosks'],
          ['teams', '3'],
        ],
        { id: 'second', name: 'Huts' },
      ),
      ...listProfileEntries(
        [
          ['stage', 'seed'],
          ['horizon', '18 months'],
          ['clients', 'web app'],
          ['teams', '12'],
        ],
        { name: 'Ferries' },
      ),
    });
    const read = async () => ({
      stage: await page.getByRole('combobox', { name: 'Stage', exact: true }).inputValue(),
      amount: await page.getByRole('textbox', { name: 'Horizon', exact: true }).inputValue(),
      unit: await page.getByRole('combobox', { name: 'Unit of Horizon' }).inputValue(),
      clients: await page.locator('#profile-clients').textContent(),
      teams: await page.getByRole('textbox', { name: 'Teams', exact: true }).inputValue(),
    });
    const ferries = { stage: '(other)', amount: '18', unit: 'months', clients: 'Clients: web app', teams: '12' };
    expect(await read()).toEqual(ferries);
    await choice(page).selectOption('Huts');
    await poll(read).toEqual({ stage: 'mature', amount: '2', unit: 'years', clients: 'Clients: devices, kiosks', teams: '3' });
    await header(page).selectOption('Ferries');
    await poll(read).toEqual(ferries);
  });
});

describe('the choice of the profile', () => {
  for (const path of ['/', '/how-to-work/', '/profile/', SHEET, '/category/core/', '/404.html'])
    test(`stands in the header of ${path}, and survives a reload`, async ({ openPage }) => {
      const page = await openWith(openPage, path, TWO);
      expect(await readChoices(page)).toEqual(['Ferries', 'Huts', 'No profile']);
      expect(await readChosen(page)).toBe('Ferries');
      for (const chosen of ['Huts', 'No profile', 'Ferries']) {
        await header(page).selectOption(chosen);
        await page.reload();
        await poll(() => readChosen(page)).toBe(chosen);
      }
    });

  test('is made by keyboard', async ({ openPage }) => {
    const page = await openWith(openPage, '/', TWO);
    await header(page).focus();
    await page.keyboard.press('ArrowDown');
    await poll(() => readEntries(page)).toEqual({ ...TWO, 'sdp:profile:1:active': 'second' });
    expect(await header(page).evaluate((select) => select === document.activeElement)).toBe(true);
  });

  test('fills the sheet anew, from its header, its rail and its editor', async ({ openPage }) => {
    const page = await openWith(openPage, SHEET, TWO);
    const shows = (text: string) => poll(() => readPlainText(page)).toContain(`# Database schema for ${text}\n`);
    await shows('Ferry bookings');
    await header(page).selectOption('Huts');
    await shows('Mountain huts');
    await choice(page).selectOption('No profile');
    await shows('[application or domain]');
    expect(await readChosen(page)).toBe('No profile');
    await page.getByRole('button', { name: 'Fill in a profile' }).click();
    const editor = page.getByRole('dialog', { name: 'Profile' });
    await editor.getByText('No profile is in use. Choose one to see its fields.').waitFor();
    await editor.getByRole('combobox', { name: 'Profile', exact: true }).selectOption('Ferries');
    await poll(() => product(page).inputValue()).toBe('Ferry bookings');
    await editor.getByRole('button', { name: 'Done' }).click();
    await shows('Ferry bookings');
    expect(await readChosen(page)).toBe('Ferries');
  });

  test('decides what the register copies, and what the critique is copied with', async ({ openPage }) => {
    const page = await openWith(openPage, '/', TWO);
    const copyRow = () => readCopied(page, () => page.getByRole('button', { name: 'Copy Database Schema Design' }).click());
    expect(await copyRow()).toContain('# Database schema for Ferry bookings\n');
    await page.getByText('Database Schema Design copied with what you filled in.').waitFor({ state: 'attached' });
    await header(page).selectOption('Huts');
    expect(await copyRow()).toContain('# Database schema for Mountain huts\n');
    await header(page).selectOption('No profile');
    expect(await copyRow()).toContain('# Database schema for [application or domain]\n');
    await header(page).selectOption('Huts');
    await page.goto(SHEET);
    await unfold(page, 'Have it critiqued');
    expect(await copyFollowUp(page, 'the critique')).toContain('# Critique of Mountain huts\n');
  });
});
