import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readDownload } from '../../support/browser/download.ts';
import { readEntries, said } from '../../support/browser/profile.ts';
import { readClipboard, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';

/** Presses Tab, or Shift+Tab, until what is looked for has the focus. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 250; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${key}.`);
}

/** Presses Tab until the button with this text has the focus. */
async function tabToButton(page: Page, text: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 250; i += 1) {
    if ((await page.evaluate(() => document.activeElement?.matches('button') && document.activeElement.textContent)) === text) return;
    await page.keyboard.press(key);
  }
  throw new Error(`“${text}” is not reached by ${key}.`);
}

test('a profile is filled in, a prompt copied, and all of it exported, erased and imported, by keyboard alone', async ({ openPage }) => {
  const page = await openPage('/');
  const { keyboard } = page;
  await tabTo(page, 'a[href="/profile/"]');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  await tabTo(page, '#profile-product');
  await keyboard.type('Ferry bookings');
  await keyboard.press('Tab');
  await tabTo(page, '#profile-domain');
  await keyboard.type('Ships have berths.');
  await poll(() => readEntries(page)).toMatchObject({ 'sdp:profile:1:first:value:domain': 'Ships have berths.' });

  await keyboard.press('Escape');
  await keyboard.press('Shift+Tab');
  await tabTo(page, 'button[data-search-open]', 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.type('database schema');
  await page.getByRole('option', { name: /Database Schema Design/ }).waitFor();
  await keyboard.press('Enter');
  await page.waitForURL(`**${PATH}`);
  await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
  await tabTo(page, '#domain');
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('Ships have berths and cabins.');
  await tabToButton(page, 'Copy prompt');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await readClipboard(page);
  expect(copied).toBe(await readPlainText(page));
  expect(copied).toContain('# Database schema for Ferry bookings\n\n## What is given\n\nShips have berths and cabins.\n');

  await tabTo(page, 'a[href="/profile/#kept"]');
  await keyboard.press('Enter');
  await page.getByRole('rowheader', { name: 'Draft of Database Schema Design' }).waitFor();
  const before = await readEntries(page);
  await tabToButton(page, 'Export everything');
  const file = await readDownload(page, () => keyboard.press('Enter'));
  await tabToButton(page, 'Erase all profiles, drafts and progress');
  await keyboard.press('Enter');
  await poll(() => readEntries(page)).toEqual({});
  await tabToButton(page, 'Import a file');
  const chooser = page.waitForEvent('filechooser');
  // The browser is told to hand its chooser over; it answers after that.
  await page.evaluate('0');
  await keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await poll(() => said(page)).toContain('kept.json is imported: one profile and one draft added.');
  expect(await readEntries(page)).toEqual(before);
});
