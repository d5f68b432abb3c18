import type { Page } from 'playwright';
import { expect } from 'vitest';
import { EXAMPLES, listProfileEntries, openWith, storeEntries } from '../../support/browser/profile.ts';
import { readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { type OpenOptions, poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/multi-region-database-architecture/';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const FROM = 'From the profile “Lunchbell”.';

/** A sheet that a profile fills. */
async function openFilled(openPage: (path: string, options?: OpenOptions) => Promise<Page>, options: OpenOptions = {}): Promise<Page> {
  const page = await openWith(openPage, PATH, listProfileEntries(EXAMPLES), options);
  await poll(() => readPlainText(page)).toContain('Lunchbell, ordering');
  return page;
}

const listBlanks = (page: Page) => page.getByRole('region', { name: 'Prompt controls' }).locator('.progress li');

test('each blank that the profile fills says so, whatever its kind', async ({ openPage }) => {
  const page = await openFilled(openPage);
  const filled = page.getByRole('region', { name: 'Prompt with its blanks' }).locator('[data-origin]');
  const kinds = new Set<string>();
  for (const field of await filled.all()) {
    expect(await field.getAttribute('data-origin')).toBe('profile');
    const control = field.locator('input, textarea, select').first();
    const focusable = (await field.evaluate((element) => element.matches('input, textarea'))) ? field : control;
    await focusable.focus();
    await page.locator('.origin').filter({ visible: true, hasText: FROM }).waitFor();
    expect(await page.locator('.origin').filter({ visible: true }).count()).toBe(1);
    const about = await focusable.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(about).toMatch(new RegExp(`^${FROM} `));
    kinds.add(await field.evaluate((element) => element.className || element.tagName));
  }
  expect([...kinds].sort()).toEqual(['choice', 'field', 'quantity']);
});

test('a blank from the profile is named so in the list of blanks, others are not', async ({ openPage }) => {
  const page = await openFilled(openPage);
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  const states = async () =>
    Object.fromEntries(
      await Promise.all(
        (await listBlanks(page).all()).map(async (item) => [
          await item.locator('a').textContent(),
          await item.locator('.state').textContent(),
        ]),
      ),
    );
  await poll(states).toMatchObject({ Application: 'from the profile', 'Cross-region access': 'open', 'Database cost today': 'optional' });
  const taken = Object.values(await states()).filter((state) => state === 'from the profile').length;
  expect(taken).toBe(11);
  await application(page).fill('Ferry bookings');
  await poll(states).toMatchObject({ Application: 'filled' });
});

test('what is typed in place of the profile’s value says so, and so does the same value typed again', async ({ openPage }) => {
  const page = await openFilled(openPage);
  const origin = page.locator('.origin').filter({ visible: true });
  await application(page).fill('Ferry bookings');
  await poll(() => origin.textContent()).toContain('Typed here, in place of the profile’s.');
  await application(page).fill(EXAMPLES.get('product') ?? '');
  await poll(() => origin.textContent()).toContain('Typed here, the same as in the profile.');
});

test('with forced colours a blank from the profile is still told from others', async ({ openPage }) => {
  const page = await openFilled(openPage, { forcedColors: 'active' });
  const border = (role: 'textbox' | 'combobox', name: string) =>
    page.getByRole(role, { name, exact: true }).evaluate((field) => getComputedStyle(field).borderBottomStyle);
  expect(await border('textbox', 'Application')).toBe('double');
  expect(await border('combobox', 'Read and write pattern')).toBe('double');
  await application(page).fill('Ferry bookings');
  await poll(() => border('textbox', 'Application')).toBe('solid');
  await application(page).fill('');
  await poll(() => border('textbox', 'Application')).toBe('dashed');
});

test('a sheet says how many of its blanks the profile fills, and how many it could', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByText('Filled in once, a profile answers 11 of these blanks, and those of the other prompts.').waitFor();
  await storeEntries(page, listProfileEntries([['product', 'Ferry bookings']]));
  await page.reload();
  await page.getByText('Fills 1 of the 11 blanks it can.').waitFor();
});
