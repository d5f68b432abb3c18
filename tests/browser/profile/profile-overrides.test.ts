import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { listProfileEntries, openWith, profileField, readEntries, said, startIsland } from '../../support/browser/profile.ts';
import { readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const OTHER = '/prompts/caching-strategy-design/';
const PROFILE = listProfileEntries([
  ['product', 'Ferry bookings'],
  ['consistency', 'eventual'],
]);
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const product = (page: Page) => profileField(page, 'Product');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true });
const inText = (page: Page) => page.getByRole('region', { name: 'Prompt with its blanks' });
const blankOf = (page: Page, label: string) =>
  page.locator('.progress li').filter({ has: page.getByRole('link', { name: label, exact: true }) });
const openBlanks = (page: Page) => page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
const isFocused = (element: Element) => element === document.activeElement;

describe('what is typed on a sheet', () => {
  test('stays on that sheet, and the profile is as it was', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await poll(() => application(page).inputValue()).toBe('Ferry bookings');
    await application(page).fill('Ferry timetables');
    await poll(() => readPlainText(page)).toContain('# Database schema for Ferry timetables\n');
    await page.goto(OTHER);
    await poll(() => readPlainText(page)).toContain('Ferry bookings');
    await page.goto('/profile/');
    await poll(() => product(page).inputValue()).toBe('Ferry bookings');
    await page.goto(PATH);
    await poll(() => application(page).inputValue()).toBe('Ferry timetables');
  });

  test('stands whatever the profile says later', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await application(page).fill('Ferry timetables');
    await poll(() => readPlainText(page)).toContain('# Database schema for Ferry timetables\n');
    await page.goto('/profile/');
    await product(page).fill('Ferry cafés');
    await poll(async () => Object.values(await readEntries(page)).join('\n')).toContain('Ferry cafés');
    await page.goto(PATH);
    await poll(() => application(page).inputValue()).toBe('Ferry timetables');
    await page.goto(OTHER);
    await poll(() => readPlainText(page)).toContain('Ferry cafés');
  });

  test('may be nothing: a cleared blank stays empty, and other prompts keep the profile’s value', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await poll(() => application(page).inputValue()).toBe('Ferry bookings');
    await application(page).fill('');
    await poll(() => readPlainText(page)).toContain('# Database schema for [application or domain]\n');
    await page.reload();
    await page.getByText('Fills 1 of the 10 blanks it can.').waitFor();
    expect(await application(page).inputValue()).toBe('');
    expect(await readPlainText(page)).toContain('# Database schema for [application or domain]\n');
    await page.goto(OTHER);
    await poll(() => readPlainText(page)).toContain('Ferry bookings');
  });
});

describe('“Use profile again” gives back the profile’s value', () => {
  for (const typed of ['Ferry timetables', ''])
    test(`with one click beside the field that holds “${typed}”, and the focus stays in it`, async ({ openPage }) => {
      const page = await openWith(openPage, PATH, PROFILE);
      await application(page).fill(typed);
      await inText(page)
        .getByRole('button', { name: /^Use profile again ?: Application$/ })
        .click();
      await poll(() => application(page).inputValue()).toBe('Ferry bookings');
      expect(await application(page).evaluate(isFocused)).toBe(true);
      expect(await said(page)).toContain('The profile’s value stands again.');
      expect(await readEntries(page)).toEqual(PROFILE);
    });

  test('in the list of blanks, by keyboard, and the focus stays in the list', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await application(page).fill('Ferry timetables');
    await openBlanks(page);
    await blankOf(page, 'Application').getByRole('link').focus();
    await page.keyboard.press('Tab');
    expect(
      await blankOf(page, 'Application')
        .getByRole('button', { name: /^Use profile again ?: Application$/ })
        .evaluate(isFocused),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await poll(() => application(page).inputValue()).toBe('Ferry bookings');
    expect(await blankOf(page, 'Application').locator('.state').textContent()).toBe('from the profile');
    expect(await blankOf(page, 'Application').getByRole('link').evaluate(isFocused)).toBe(true);
  });

  test('in a choice whose own answer was open', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    const consistency = page.getByRole('combobox', { name: 'Consistency', exact: true });
    await poll(() => consistency.inputValue()).toBe('eventual');
    await consistency.selectOption({ label: 'Other …' });
    await page.getByRole('textbox', { name: 'Consistency, your own answer' }).fill('causal');
    await inText(page)
      .getByRole('button', { name: /^Use profile again ?: Consistency$/ })
      .click();
    await poll(() => consistency.inputValue()).toBe('eventual');
    await poll(() => page.getByRole('textbox', { name: 'Consistency, your own answer' }).count()).toBe(0);
  });
});

describe('“Save to the profile” makes a value the profile’s', () => {
  test('with one click beside the field', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await application(page).fill('Ferry timetables');
    await inText(page)
      .getByRole('button', { name: /^Save to the profile ?: Application$/ })
      .click();
    await page.locator('.origin').filter({ visible: true, hasText: 'From the profile “Lunchbell”.' }).waitFor();
    expect(await application(page).evaluate(isFocused)).toBe(true);
    expect(await said(page)).toContain('Application is saved to the profile.');
    await openBlanks(page);
    expect(await blankOf(page, 'Application').locator('.state').textContent()).toBe('from the profile');
    expect(await readEntries(page)).toEqual({ ...PROFILE, 'sdp:profile:1:first:value:product': 'Ferry timetables' });
    await page.goto(OTHER);
    await poll(() => readPlainText(page)).toContain('Ferry timetables');
  });

  test('in the list of blanks, by keyboard, and begins a profile where there is none', async ({ openPage }) => {
    const page = await openPage(PATH);
    await startSheet(page);
    await application(page).fill('Ferry timetables');
    await openBlanks(page);
    await blankOf(page, 'Application').getByRole('link').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await poll(() => blankOf(page, 'Application').locator('.state').textContent()).toBe('from the profile');
    expect(await blankOf(page, 'Application').getByRole('link').evaluate(isFocused)).toBe(true);
    expect(await readEntries(page)).toEqual(listProfileEntries([['product', 'Ferry timetables']], { name: 'My system' }));
    await page.goto('/profile/');
    await poll(() => product(page).inputValue()).toBe('Ferry timetables');
  });

  test('and is not offered to those who have profiles and use none of them', async ({ openPage }) => {
    const { 'sdp:profile:1:active': _, ...unused } = PROFILE;
    const page = await openWith(openPage, PATH, unused);
    await application(page).fill('Ferry timetables');
    await openBlanks(page);
    await poll(() => blankOf(page, 'Application').locator('.state').textContent()).toBe('filled');
    expect(await blankOf(page, 'Application').getByRole('button').count()).toBe(0);
  });

  test('and is not offered for what the profile says already, nor for what it has no place for', async ({ openPage }) => {
    const page = await openWith(openPage, '/prompts/multi-region-database-architecture/', PROFILE);
    const save = inText(page).getByRole('button', { name: /^Save to the profile/ });
    await application(page).fill('Ferry bookings!');
    await poll(() => save.filter({ visible: true }).count()).toBe(1);
    await application(page).fill('Ferry bookings');
    await poll(() => save.filter({ visible: true }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Cross-region access' }).fill('travellers');
    await poll(() => readPlainText(page)).toContain('travellers');
    expect(await save.filter({ visible: true }).count()).toBe(0);
  });
});

describe('clearing a sheet', () => {
  test('leaves it to the profile, says so, and can be undone', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await application(page).fill('Ferry timetables');
    await page.getByRole('textbox', { name: 'Domain description' }).fill('Ships and berths.');
    await button(page, 'Clear').click();
    await poll(() => application(page).inputValue()).toBe('Ferry bookings');
    expect(await page.getByRole('textbox', { name: 'Domain description' }).inputValue()).toBe('');
    expect(await said(page)).toContain('What was typed here is cleared; “Lunchbell” fills its blanks again.');
    await button(page, 'Undo').click();
    await poll(() => application(page).inputValue()).toBe('Ferry timetables');
    expect(await page.getByRole('textbox', { name: 'Domain description' }).inputValue()).toBe('Ships and berths.');
  });

  test('is not offered while only the profile fills it', async ({ openPage }) => {
    const page = await openWith(openPage, PATH, PROFILE);
    await startIsland(page);
    await poll(() => application(page).inputValue()).toBe('Ferry bookings');
    expect(await button(page, 'Clear').isDisabled()).toBe(true);
  });
});
