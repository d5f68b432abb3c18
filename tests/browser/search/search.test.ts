import type { Page } from 'playwright';
import { expect } from 'vitest';
import { poll, test } from '../../support/browser/site.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search prompts' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const said = (page: Page) => page.getByRole('dialog', { name: 'Search' }).getByRole('status').textContent();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await field(page).fill(query);
}

for (const [how, open] of [
  ['the button', (page: Page) => page.getByRole('button', { name: 'Search', exact: true }).click()],
  ['/', (page: Page) => page.keyboard.press('/')],
  ['Ctrl+K', (page: Page) => page.keyboard.press('Control+K')],
] as const)
  test(`${how} opens the search with all prompts, and Escape gives the focus back`, async ({ openPage }) => {
    const page = await openPage('/how-to-work/');
    await page.getByRole('link', { name: 'System Design Prompts' }).focus();
    await open(page);
    await poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await poll(() => said(page)).toMatch(/^All \d+ prompts\.$/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog', { name: 'Search' }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(/^(System Design Prompts|Search)/);
  });

test('a slash typed into a field is a slash, and Ctrl+K opens the search from there', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/');
  await page.getByRole('textbox', { name: 'System just designed' }).pressSequentially('TCP/IP');
  expect(await page.getByRole('textbox', { name: 'System just designed' }).inputValue()).toBe('TCP/IP');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Control+K');
  await field(page).waitFor();
});

test('arrows walk the results, the field says which, and Enter opens it', async ({ openPage }) => {
  const page = await openPage('/');
  await page.keyboard.press('/');
  await page.keyboard.type('cache');
  await options(page).first().waitFor();
  const active = () => page.locator('[role="option"][aria-selected="true"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await active().count()).toBe(1);
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await active().getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  const path = await active().getAttribute('href');
  await page.keyboard.press('Enter');
  await poll(() => new URL(page.url()).pathname).toBe(path);
});

for (const [query, title] of [
  ['database schema', 'Database Schema Design'],
  ['cacheing', 'Caching Strategy Design'],
  ['DLQ', 'Event-Driven Architecture Design'],
  ['k8s', 'Service Mesh Evaluation'],
] as const)
  test(`“${query}” finds ${title}`, async ({ openPage }) => {
    const page = await openPage('/');
    await search(page, query);
    await poll(() => options(page).allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining(title)]));
    await options(page).filter({ hasText: title }).first().click();
    await heading(page, title).waitFor();
  });

test('filters by category and deliverable narrow the results', async ({ openPage }) => {
  const page = await openPage('/');
  await search(page, 'design');
  await options(page).first().waitFor();
  const all = await options(page).count();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox', { name: 'Category' }).selectOption('Core System Design');
  await poll(() => options(page).count()).toBeLessThan(all);
  await dialog.getByRole('combobox', { name: 'Deliverable' }).selectOption('SQL');
  await poll(() => options(page).allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Database Schema Design')]));
});

test('the filter by kind leaves deep dives alone, or prompts alone, and lasts as long as the tab', async ({ openPage }) => {
  const page = await openPage('/');
  const filter = (name: string) => page.getByRole('dialog', { name: 'Search' }).getByRole('combobox', { name });
  const kinds = () => options(page).locator('[data-part="category"]').allTextContents();
  await search(page, '');
  await filter('Kind').selectOption('Deep dives');
  await poll(() => said(page)).toBe('Type what to look for in the deep dives.');
  expect(await filter('Category').isDisabled()).toBe(true);
  await field(page).fill('replication lag');
  await poll(() => said(page)).toMatch(/^\d+ deep dives\.$/);
  expect(new Set(await kinds())).toEqual(new Set(['Deep dive']));
  await page.keyboard.press('Enter');
  await heading(page, 'Replication').waitFor();
  await page.waitForLoadState();
  await page.keyboard.press('/');
  await poll(() => said(page)).toMatch(/^\d+ deep dives\.$/);
  await filter('Kind').selectOption('Prompts');
  await poll(() => said(page)).toMatch(/^\d+ prompts\.$/);
  await poll(async () => (await kinds()).includes('Deep dive')).toBe(false);
  expect(await filter('Category').isDisabled()).toBe(false);
});

test('the passage that matches is shown, and what was searched for is marked in it', async ({ openPage }) => {
  const page = await openPage('/');
  await search(page, 'row-level security');
  await poll(() => options(page).locator('mark').allTextContents()).not.toEqual([]);
});

test('nothing found is said in words', async ({ openPage }) => {
  const page = await openPage('/');
  await search(page, '<zzqqxx>');
  await poll(() => said(page)).toContain('Nothing matches “<zzqqxx>”.');
  expect(await page.locator('zzqqxx').count()).toBe(0);
});

test('an address that leads nowhere is searched for', async ({ openPage }) => {
  const page = await openPage('/prompts/cacheing-strategy/', {
    expects: [/Failed to load resource: the server responded with a status of 404/],
  });
  await page.getByText('You may have been looking for one of these:').waitFor();
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Caching Strategy Design' }).first().getByRole('link').click();
  await heading(page, 'Caching Strategy Design').waitFor();
});
