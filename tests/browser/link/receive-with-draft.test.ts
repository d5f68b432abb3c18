import type { Page } from 'playwright';
import { expect } from 'vitest';
import { makeLink, readNotice, readStorage, seedStorage, storeDraft } from '../../support/browser/sharing.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'database-schema-design';
const PATH = `/prompts/${SLUG}/`;
const OWN = storeDraft(
  SLUG,
  draft(
    [
      ['application', 'Ferries'],
      ['engine', 'SQLite'],
      ['read_write_ratio', ''],
      ['retention', 'seven years'],
    ],
    { constraints: new Set(['air-gapped']) },
  ),
);
const LINK = await makeLink(
  SLUG,
  { retention: 'ten years', read_write_ratio: '9 to 1', engine: 'SQLite', domain: 'Trams have stops.', 'team-size.engineers': '5' },
  { treatment: 'ask', constraints: new Set(['team-size']) },
);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fragment = (page: Page) => new URL(page.url()).hash;
const waits = (page: Page) =>
  readNotice(page).filter({ hasText: 'A link brings 5 values, one constraint and a choice for unfilled blanks.' });

/** Opens the link in a browser that holds a draft; answers with the page and the draft's text. */
async function openOver(openPage: (path: string, options: object) => Promise<Page>, stored = OWN): Promise<{ page: Page; own: string }> {
  const page = await openPage(PATH, { prepare: seedStorage(stored) });
  await poll(() => readPlainText(page)).toContain('seven years');
  await poll(() => readPlainText(page)).toContain('**Air-gapped.**');
  const own = await readPlainText(page);
  await page.goto(LINK);
  await waits(page).waitFor();
  return { page, own };
}

test('a draft of the reader’s stays to the last byte while a link waits, through a reload too', async ({ openPage }) => {
  const { page, own } = await openOver(openPage);
  expect(await readPlainText(page)).toBe(own);
  expect(await page.locator('[data-origin="link"]').count()).toBe(0);
  await page.reload();
  await waits(page).waitFor();
  await poll(() => readPlainText(page)).toBe(own);
  expect(await readStorage(page)).toEqual(OWN);
});

test('the two are compared, blank by blank, in the order of the blanks, and then the choices', async ({ openPage }) => {
  const { page } = await openOver(openPage);
  await page.getByText('Compare the two').click();
  const rows = page.getByRole('table').getByRole('row');
  await poll(() => rows.count()).toBe(9);
  expect(await rows.evaluateAll((found) => found.map((row) => [...row.children].map(({ textContent }) => textContent)))).toEqual([
    ['Blank', 'The link’s', 'Yours'],
    ['Application', 'empty', 'Ferries'],
    ['Domain description', 'Trams have stops.', 'open'],
    ['Database engine', 'SQLite', 'the same'],
    ['Read/write ratio', '9 to 1', 'open'],
    ['Retention and erasure rules', 'ten years', 'seven years'],
    ['Engineers', '5', 'open'],
    ['Constraints', 'Team size', 'Air-gapped'],
    ['Unfilled blanks', 'Have it ask', 'Keep the hint'],
  ]);
  expect(await page.getByRole('rowheader').count()).toBe(8);
});

test('using the link’s puts it in the place of everything', async ({ openPage }) => {
  const { page } = await openOver(openPage);
  await button(page, 'Use the link’s instead').click();
  await poll(() => readPlainText(page)).toContain('ten years');
  expect(fragment(page)).toBe('');
  const text = await readPlainText(page);
  for (const part of ['Ferries', 'seven years', 'Air-gapped']) expect(text).not.toContain(part);
  for (const part of ['Trams have stops.', 'Assume 5 engineers', '## Before you start']) expect(text).toContain(part);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy prompt');
  await page.reload();
  await poll(() => readPlainText(page)).toBe(text);
});

test('Undo brings back all of what the link had replaced', async ({ openPage }) => {
  const { page, own } = await openOver(openPage);
  await button(page, 'Use the link’s instead').click();
  await button(page, 'Undo').click();
  await poll(() => readPlainText(page)).toBe(own);
  expect(await readStorage(page)).toEqual(OWN);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy prompt');
});

test('filling only what is open leaves what the reader has, and fills what they emptied', async ({ openPage }) => {
  const { page, own } = await openOver(openPage);
  await button(page, 'Fill only what is open').click();
  await poll(() => readPlainText(page)).toContain('Trams have stops.');
  expect(fragment(page)).toBe('');
  const text = await readPlainText(page);
  for (const part of ['Ferries', 'seven years', '9 to 1', '**Air-gapped.**', 'Assume 5 engineers', '## Before you start'])
    expect(text).toContain(part);
  expect(text).not.toContain('ten years');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy prompt');
  await button(page, 'Undo').click();
  await poll(() => readPlainText(page)).toBe(own);
  expect(await readStorage(page)).toEqual(OWN);
});

test('keeping what one has lets the link go and changes nothing', async ({ openPage }) => {
  const { page, own } = await openOver(openPage);
  await button(page, 'Keep mine').click();
  await readNotice(page).waitFor({ state: 'detached' });
  await page.getByText('Yours is kept as it was.').waitFor();
  expect(fragment(page)).toBe('');
  expect(await readPlainText(page)).toBe(own);
  expect(await readStorage(page)).toEqual(OWN);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy prompt');
});

test('the choice can be made by keyboard', async ({ openPage }) => {
  const { page } = await openOver(openPage);
  await button(page, 'Use the link’s instead').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fill only what is open');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep mine');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await poll(() => readPlainText(page)).toContain('Trams have stops.');
  await page.keyboard.press('Enter');
  await button(page, 'Copied').waitFor();
});

test('typing goes on while a link waits, and changes only the reader’s own', async ({ openPage }) => {
  const { page } = await openOver(openPage);
  const retention = page.getByRole('textbox', { name: 'Retention and erasure rules' });
  await retention.fill('eight years');
  await poll(() => readPlainText(page)).toContain('eight years');
  await page.getByText('Compare the two').click();
  await page.getByRole('cell', { name: 'eight years' }).waitFor();
  await button(page, 'Keep mine').click();
  expect(await retention.inputValue()).toBe('eight years');
});

test('what the reader has already is not asked about', async ({ openPage }) => {
  const { page } = await openOver(openPage);
  await button(page, 'Use the link’s instead').click();
  await poll(() => fragment(page)).toBe('');
  const text = await readPlainText(page);
  await page.goto(LINK);
  await readNotice(page).filter({ hasText: 'This link brings nothing new' }).waitFor();
  expect(fragment(page)).toBe('');
  await button(page, 'Close').click();
  await readNotice(page).waitFor({ state: 'detached' });
  expect(await readPlainText(page)).toBe(text);
});
