import type { Page } from 'playwright';
import { expect } from 'vitest';
import { seedStorage, storeDraft, storeProfile } from '../../support/browser/sharing.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const PATH = '/prompts/critique/';
const system = (page: Page) => page.getByRole('textbox', { name: 'System just designed' });
const load = (page: Page) => page.getByRole('button', { name: 'Load example' }).click();
const blanks = (page: Page) => page.locator('.progress li');

test('the example fills open blanks only, keeps what was typed, and says so', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await system(page).fill('My own API');
  await load(page);
  await page.getByText('Example loaded. What was filled in is kept.').waitFor();
  expect(await system(page).inputValue()).toBe('My own API');
  await poll(() => page.locator('.progress summary').textContent()).toMatch(/(\d+) of \1 filled/);
  await load(page);
  await page.getByText('All blanks are filled already.').waitFor();
});

test('the example leaves what a profile fills', async ({ openPage }) => {
  const page = await openPage('/prompts/full-system-design/', { prepare: seedStorage(storeProfile('Ferries', { product: 'Ferries' })) });
  await poll(() => readPlainText(page)).toContain('# System design for Ferries\n');
  await load(page);
  await page.getByText('Example loaded. What was filled in is kept.').waitFor();
  expect(await readPlainText(page)).toContain('# System design for Ferries\n');
});

test('values of the example are marked at the field and in the list, counted when copied, and no longer once changed', async ({
  openPage,
}) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await system(page).fill('My own API');
  await load(page);
  await page.getByText('Example loaded.').waitFor();
  await page.locator('.progress summary').click();
  await blanks(page).first().waitFor();
  const all = await blanks(page).count();
  expect(await blanks(page).filter({ hasText: 'example' }).count()).toBe(all - 1);
  expect(await page.locator('.paper [data-origin="example"]').count()).toBe(all - 1);
  await copySheet(page);
  await page.getByText(`${all} of ${all} filled, ${all - 1} as in the example.`).waitFor();

  const field = page.locator('.paper textarea[data-origin="example"]').first();
  const name = (await field.getAttribute('name')) ?? '';
  await field.fill('Mine');
  expect(await page.locator(`[name="${name}"]`).getAttribute('data-origin')).toBe('typed');
  await copySheet(page);
  await page.getByText(`${all} of ${all} filled, ${all - 2} as in the example.`).waitFor();
});

test('what is the example’s is told after a reload, also of a draft of an older version', async ({ openPage }) => {
  const first = await openPage(PATH);
  await startSheet(first);
  await load(first);
  await first.getByText('Example loaded.').waitFor();
  const value = await system(first).inputValue();
  const page = await openPage(PATH, { prepare: seedStorage(storeDraft('critique', draft([['system', value]]))) });
  await poll(() => system(page).getAttribute('data-origin')).toBe('example');
  await copySheet(page);
  await page.getByText(', 1 as in the example.').waitFor();
});
