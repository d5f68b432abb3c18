import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { findBarriers } from '../../support/browser/axe.ts';
import { EXAMPLES, listProfileEntries, openWith, profileField, readEntries } from '../../support/browser/profile.ts';
import { readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { blockStorage, fillStorage } from '../../support/storage/broken-storage.ts';

const PATH = '/prompts/database-schema-design/';
const PHONE = { viewport: { width: 360, height: 740 } };
const editor = (page: Page) => page.getByRole('dialog', { name: 'Profile' });
const opener = (page: Page) => page.getByRole('button', { name: /^(Fill in a|Edit the) profile$/ });
const product = (page: Page) => profileField(page, 'Product');
const hasFocus = (element: Element) => element === document.activeElement;

describe('the editor of the profile on a sheet', () => {
  test('is opened, walked and closed by keyboard, and gives the focus back', async ({ openPage }) => {
    const page = await openPage(PATH);
    await startSheet(page);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await product(page).waitFor();
    const visited = new Set<string>();
    for (let i = 0; i < 60 && visited.size < 10; i += 1) {
      await page.keyboard.press('Tab');
      expect(await editor(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
      const key = await page.evaluate(() => document.activeElement?.closest('[data-key]')?.getAttribute('data-key'));
      if (key) visited.add(key);
      if (visited.has('profile-product') && !(await product(page).inputValue())) await page.keyboard.type('Ferry bookings');
    }
    expect(visited.size).toBe(10);
    await page.keyboard.press('Escape');
    await editor(page).waitFor({ state: 'detached' });
    expect(await opener(page).evaluate(hasFocus)).toBe(true);
    expect(await readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
    await page.keyboard.press('Enter');
    await poll(() => product(page).inputValue()).toBe('Ferry bookings');
    await editor(page).getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    await editor(page).waitFor({ state: 'detached' });
    expect(await opener(page).evaluate(hasFocus)).toBe(true);
  });

  test('fills the sheet behind it with each key', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, listProfileEntries([['consistency', 'strong']]));
    await opener(page).click();
    await product(page).focus();
    for (const [typed, stands] of [
      ['F', 'F'],
      ['erry', 'Ferry'],
      [' $&', 'Ferry $&'],
    ] as const) {
      await page.keyboard.type(typed);
      await poll(() => readPlainText(page)).toContain(`# Database schema for ${stands}\n`);
    }
    await page.getByText('Fills 2 of the 10 blanks it can.').waitFor({ state: 'attached' });
  });

  test('begins a profile with the first value, without losing the focus', async ({ openPage }) => {
    const page = await openPage(PATH);
    await startSheet(page);
    await opener(page).click();
    await product(page).focus();
    await page.keyboard.type('Ferry bookings');
    expect(await product(page).inputValue()).toBe('Ferry bookings');
    expect(await readEntries(page)).toEqual(listProfileEntries([['product', 'Ferry bookings']], { name: 'My system' }));
  });

  test('leaves what was typed on the sheet alone', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, listProfileEntries(EXAMPLES));
    await page.getByRole('textbox', { name: 'Application', exact: true }).fill('Mine');
    await opener(page).click();
    await product(page).fill('Theirs');
    await page.keyboard.press('Escape');
    expect(await readPlainText(page)).toContain('# Database schema for Mine\n');
  });

  test('stands within the options on a phone, in its width, and leaves them open', async ({ openPage }) => {
    const page = await openPage(PATH, PHONE);
    await startSheet(page);
    await page.getByRole('button', { name: 'Options' }).focus();
    await page.keyboard.press('Enter');
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await product(page).click();
    await page.keyboard.type('Ferry bookings');
    const box = await editor(page).boundingBox();
    expect(box).toSatisfy(({ x, width }: { x: number; width: number }) => x >= 0 && width > 300 && x + width <= 360);
    expect(await editor(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await editor(page).waitFor({ state: 'detached' });
    expect(await opener(page).evaluate(hasFocus)).toBe(true);
    expect(await page.locator('#sheet-options').evaluate((options) => options.matches(':popover-open'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#sheet-options').evaluate((options) => options.matches(':popover-open'))).toBe(false);
    expect(await readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
  });

  for (const [size, viewport] of Object.entries({ wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } }))
    test(`has no barriers that axe finds, ${size}`, async ({ openPage }) => {
      const page = await openWith(openPage, PATH, listProfileEntries(EXAMPLES), { viewport, reducedMotion: 'reduce' });
      const options = page.getByRole('button', { name: 'Options' });
      if (await options.isVisible()) await options.click();
      await opener(page).click();
      await product(page).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
});

for (const [what, prepare, said] of [
  ['blocked', blockStorage, 'This browser blocks storage: what you enter stays while this page is open'],
  ['full', fillStorage, 'The browser’s storage is full: the last changes stay while this page is open'],
] as const)
  test(`storage that is ${what} is told of in the editor, behind which the sheet cannot be heard`, async ({ openPage }) => {
    const page = await openPage(PATH, { prepare });
    await startSheet(page);
    await opener(page).click();
    await product(page).fill('Ferry bookings');
    await editor(page).getByRole('status').filter({ hasText: said }).waitFor();
    await page.keyboard.press('Escape');
    expect(await readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
  });

describe('an editor that does not load', () => {
  test('says so where its fields are missing, and can be tried again', async ({ openPage }) => {
    let isDown = true;
    const page = await openPage(PATH, {
      prepare: (opened) => opened.route('**/profile-keys.json*', (route) => (isDown ? route.abort() : route.continue())),
      expects: [/Failed to load resource: net::ERR_FAILED/],
    });
    await startSheet(page);
    await opener(page).click();
    await editor(page).getByRole('status').filter({ hasText: 'The fields could not be loaded.' }).waitFor();
    isDown = false;
    await editor(page).getByRole('button', { name: 'Try again' }).click();
    await product(page).fill('Ferry bookings');
    expect(await editor(page).getByRole('status').textContent()).toBe('');
  });

  // Whether a browser asks again for a module that failed differs, so the words promise none of it.
  test('says so where its script is missing, and names what still works', async ({ openPage }) => {
    const page = await openPage(PATH, {
      prepare: (opened) => opened.route(/ProfileDialog[^/]*\.js/, (route) => route.abort()),
      expects: [/Failed to load resource: net::ERR_FAILED/],
    });
    await startSheet(page);
    await opener(page).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The editor did not load. Your profile is safe;' });
    await alert.waitFor();
    expect(await alert.getByRole('link', { name: 'open its page' }).getAttribute('href')).toBe('/profile/');
  });
});
