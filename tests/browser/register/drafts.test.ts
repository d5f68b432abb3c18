import type { Page } from 'playwright';
import { expect } from 'vitest';
import { seedStorage, storeDraft } from '../../support/browser/sharing.ts';
import { readCatalogue, readCopied, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const { prompts } = await readCatalogue();
const [first, second, third, fourth] = prompts;
if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error('Four prompts are needed.');

const row = (page: Page, title: string) => page.locator('.row').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const strip = (page: Page) => page.getByRole('navigation', { name: 'Continue with a draft' });
const names = (page: Page) => strip(page).getByRole('link').allTextContents();

/** What storage holds of a draft with one value, last changed at a time. */
const stored = ({ slug, placeholders }: (typeof prompts)[number], time: number) => ({
  ...storeDraft(slug, draft([[placeholders[0]?.id ?? '', 'Ferries']])),
  [`sdp:time:${slug}`]: `${time}`,
});

test('a row says how far its draft is filled in, copies it under its name, and the prompt without it', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/');
  const unfilled = await readPlainText(page);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'System just designed' }).fill('Ferries');
  await poll(() => readPlainText(page)).toContain('# Critique of Ferries\n');
  const filled = await readPlainText(page);
  const progress = (await page.locator('.progress summary').textContent()) ?? '';

  await page.goto('/');
  await row(page, 'Critique').getByText(progress.trim()).waitFor();
  expect(await readCopied(page, () => page.getByRole('button', { name: 'Copy draft of Critique' }).click())).toBe(filled);
  expect(await readCopied(page, () => page.getByRole('button', { name: 'Unfilled: copy Critique' }).click())).toBe(unfilled);
  await page.getByText('Critique copied, unfilled.').waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: /^Copy draft/ }).count()).toBe(1);
});

test('the last three drafts are above the register, the last one first', async ({ openPage }) => {
  const entries = { ...stored(first, 5), ...stored(second, 40), ...stored(third, 0), ...stored(fourth, 300) };
  const page = await openPage('/', { prepare: seedStorage(entries) });
  await poll(() => names(page)).toEqual([fourth.title, second.title, first.title]);
  await poll(() => strip(page).textContent()).toContain(`1 of ${fourth.placeholders.length} filled`);
  await strip(page).getByRole('link', { name: second.title }).click();
  await page.getByRole('heading', { level: 1, name: second.title }).waitFor();
  // What is typed now makes it the last one.
  await startSheet(page);
  await page.getByRole('textbox').first().fill('Trams');
  await poll(() => readPlainText(page)).toContain('Trams');
  await page.goBack();
  await poll(() => names(page)).toEqual([second.title, fourth.title, first.title]);
});

test('a reader without drafts, or with a draft that is empty again, is shown none', async ({ openPage }) => {
  const empty = { [`sdp:1:${first.slug}:value:x`]: '', [`sdp:time:${first.slug}`]: '1', [`sdp:1:${second.slug}:other`]: '1' };
  const page = await openPage('/', { prepare: seedStorage(empty) });
  expect(await strip(page).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Copy draft/ }).count()).toBe(0);
  await page.evaluate((key) => localStorage.setItem(key, 'Ferries'), `sdp:1:${second.slug}:value:${second.placeholders[0]?.id}`);
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage')));
  await poll(() => names(page)).toEqual([second.title]);
  await page.evaluate(() => {
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage'));
  });
  await poll(() => strip(page).count()).toBe(0);
  expect(await row(page, second.title).locator('.blanks').textContent()).toBe(`${second.placeholders.length} blanks`);
});
