import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'full-system-design';
const DATA = { name: 'Data held', exact: true };
const focusedKey = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-key]')?.getAttribute('data-key'));

test.for([
  ['16 GB', '16 GB'],
  ['16', '16 GB'],
  ['about 16', 'about 16 GB'],
  ['unknown', 'unknown'],
])('Tab leads from a quantity typed as %j to the next blank', async ([typed = '', copied = ''], { openPage }) => {
  const page = await openPage(`/prompts/${SLUG}/`);
  await startSheet(page);
  await page.getByRole('textbox', DATA).focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('Tab');
  expect(await focusedKey(page)).toBe('data_growth');
  await poll(() => readPlainText(page)).toContain(copied);
  await page.keyboard.type('9');
  await page.keyboard.press('Shift+Tab');
  expect(await focusedKey(page)).toBe('data_volume');
});

test('Alt and the down arrow lead from a number to its unit, and Tab on to the next blank', async ({ openPage }) => {
  const page = await openPage(`/prompts/${SLUG}/`);
  await startSheet(page);
  await page.getByRole('textbox', DATA).focus();
  await page.keyboard.type('16');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('data_volume-unit');
  await page.keyboard.press('ArrowDown');
  await poll(() => readPlainText(page)).toContain('16 TB');
  await page.keyboard.press('Tab');
  expect(await focusedKey(page)).toBe('data_growth');
});
