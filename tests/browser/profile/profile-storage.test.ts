import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { readDownload } from '../../support/browser/download.ts';
import { copyFollowUp, unfold } from '../../support/browser/follow-up.ts';
import { awaitIsland, listProfileEntries, openWith, profileField, readEntries, said, startIsland } from '../../support/browser/profile.ts';
import { copySheet, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { blockStorage, fillStorage, limitStorageLater } from '../../support/storage/broken-storage.ts';

const SHEET = '/prompts/database-schema-design/';
const product = (page: Page) => profileField(page, 'Product');
const organisation = (page: Page) => profileField(page, 'Organisation');
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const saveApplication = (page: Page) =>
  page.getByRole('region', { name: 'Prompt with its blanks' }).getByRole('button', { name: /^Save to the profile ?: Application$/ });

test('a reload and a closed tab keep the profile, to the last key typed', async ({ openPage }) => {
  const page = await openPage('/profile/');
  await startIsland(page);
  await product(page).fill('Ferry bookings');
  await page.reload();
  await awaitIsland(page);
  expect(await product(page).inputValue()).toBe('Ferry bookings');
  const next = await page.context().newPage();
  await product(page).press('End');
  await page.keyboard.type(', winter');
  await page.close();
  await next.goto('/profile/');
  await awaitIsland(next);
  expect(await product(next).inputValue()).toBe('Ferry bookings, winter');
});

describe('storage that is', () => {
  for (const [what, prepare, words] of [
    ['blocked', blockStorage, 'This browser blocks storage'],
    ['full', fillStorage, 'The browser’s storage is full'],
  ] as const) {
    test(`${what} is announced on the page of profiles, where all stays and can be exported`, async ({ openPage }) => {
      const page = await openPage('/profile/', { prepare });
      await startIsland(page);
      await product(page).fill('Ferry bookings');
      await poll(() => said(page)).toContain(words);
      await organisation(page).fill('Ferries Ltd');
      expect(await product(page).inputValue()).toBe('Ferry bookings');
      const file = await readDownload(page, () => page.getByRole('button', { name: 'Export everything' }).click());
      expect(JSON.parse(file)).toMatchObject({
        profiles: [{ name: 'My system', values: { product: 'Ferry bookings', organisation: 'Ferries Ltd' } }],
      });
    });

    test(`${what} is announced on a sheet, whose profile fills it all the same`, async ({ openPage }) => {
      const page = await openPage(SHEET, { prepare });
      await startIsland(page);
      await application(page).fill('Ferry bookings');
      await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
      await page
        .locator('.progress')
        .getByRole('button', { name: /^Save to the profile ?: Application$/ })
        .click();
      await poll(() => said(page)).toContain(words);
      await page.locator('.progress .state', { hasText: 'from the profile' }).waitFor();
      expect(await copySheet(page)).toContain('# Database schema for Ferry bookings\n');
      await unfold(page, 'Have it critiqued');
      expect(await copyFollowUp(page, 'the critique')).toContain('# Critique of Ferry bookings\n');
    });
  }

  test('full takes what did not fit once there is room, and no longer says that it is full', async ({ openPage }) => {
    const page = await openWith(
      openPage,
      '/profile/',
      { 'sdp:1:database-schema-design:value:domain': 'Ships.' },
      { prepare: limitStorageLater },
    );
    await page.evaluate(() => Object.assign(window, { hasRoom: false }));
    await product(page).fill('Ferry bookings');
    await poll(() => said(page)).toContain('The browser’s storage is full');
    await page.evaluate(() => Object.assign(window, { hasRoom: true }));
    await page.getByRole('button', { name: 'Delete the draft of Database Schema Design' }).click();
    await poll(() => said(page)).toBe('The draft of Database Schema Design is deleted.');
    expect(await readEntries(page)).toEqual(listProfileEntries([['product', 'Ferry bookings']], { name: 'My system' }));
  });

  test('full is told of once on a sheet, whether the draft or the profile did not fit', async ({ openPage }) => {
    const page = await openWith(openPage, SHEET, listProfileEntries([['domain', 'Ships.']]), { prepare: limitStorageLater });
    await application(page).fill('Ferry bookings');
    await page.evaluate(() => Object.assign(window, { hasRoom: false }));
    await saveApplication(page).click();
    await poll(() => said(page)).toContain('storage is full');
    await page.evaluate(() => Object.assign(window, { hasRoom: true }));
    await page.getByRole('textbox', { name: 'Domain description' }).fill('Ships and berths.');
    await poll(() => said(page)).not.toContain('storage is full');
    expect(await readEntries(page)).toEqual({
      ...listProfileEntries([
        ['domain', 'Ships.'],
        ['product', 'Ferry bookings'],
      ]),
      'sdp:1:database-schema-design:value:domain': 'Ships and berths.',
    });
  });
});

describe('entries that this version does not know', () => {
  test('of keys of the future are kept, counted and exported', async ({ openPage }) => {
    const stored = listProfileEntries([
      ['product', 'Ferry bookings'],
      ['moon_phase', 'waning'],
    ]);
    const page = await openWith(openPage, '/profile/', stored);
    await organisation(page).fill('Ferries Ltd');
    await page.getByRole('row', { name: 'Profile “Lunchbell”, in use 3' }).waitFor();
    const file = await readDownload(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
    expect(JSON.parse(file).profiles[0].values).toEqual({ product: 'Ferry bookings', organisation: 'Ferries Ltd', moon_phase: 'waning' });
    expect(await readEntries(page)).toEqual({ ...stored, 'sdp:profile:1:first:value:organisation': 'Ferries Ltd' });
  });

  const ODD = {
    'sdp:profile:1:first': 'x',
    'sdp:profile:1:UPPER:name': 'Upper',
    'sdp:profile:1:first:colour': 'red',
    'sdp:profile:2:first:name': 'From the future',
    'sdp:profile:1:active': 'gone',
    'sdp:profile:1:third:value:__proto__': 'x',
    'sdp:profile:1:third:name': 'Third',
  };

  for (const path of ['/', '/profile/', SHEET])
    test(`of odd shapes are left alone and do no harm on ${path}`, async ({ openPage }) => {
      const page = await openWith(openPage, path, ODD);
      const header = page.getByRole('banner').getByRole('combobox', { name: 'Profile in use' });
      expect(await header.locator('option').allTextContents()).toEqual(['Third', 'No profile']);
      expect(await header.inputValue()).toBe('');
      expect(await header.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(1);
      if (path === SHEET) {
        await application(page).fill('Ferry bookings');
        await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
      }
      if (path === '/profile/') await page.getByText('No profile is in use.').waitFor();
      await header.selectOption('Third');
      expect(await readEntries(page)).toMatchObject({ ...ODD, 'sdp:profile:1:active': 'third' });
    });
});
