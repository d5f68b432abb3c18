import type { Page } from 'playwright';
import { expect } from 'vitest';
import { makeLink, readNotice } from '../../support/browser/sharing.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SYSTEM = '/prompts/full-system-design/';
const SCHEMA = '/prompts/database-schema-design/';
const GONE = [/Failed to load resource: the server responded with a status of 404/];
const never = (path: RegExp) => ({ path, delay: Number.POSITIVE_INFINITY });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first();
const install = (page: Page) => page.clock.install();
const passLimit = (page: Page) => page.clock.runFor(9_000);

/** Answers to matching requests only once it is told to. */
function hold(path: RegExp) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const prepare = (page: Page) =>
    page.route(path, async (route) => {
      await released;
      await route.continue();
    });
  return { prepare, release: () => release() };
}

test('a prompt copied before its derived numbers came says so, and offers another copy once they are there', async ({ openPage }) => {
  const { prepare, release } = hold(/\/derived-tools\./);
  const page = await openPage(SYSTEM, { prepare });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.95 %');
  await poll(() => readPlainText(page)).toContain('99.95 %');
  expect(await copySheet(page)).not.toContain('## Givens');
  await said(page, 'Copied without the derived numbers, which did not load: ').waitFor();
  expect(await page.getByRole('button', { name: 'Copied' }).count()).toBe(0);
  release();
  await said(page, 'Now the derived numbers have loaded: copy the prompt again').waitFor();
  expect(await copySheet(page)).toContain('## Givens');
  await said(page, 'Copied: ').waitFor();
});

test('constraints that never come are said to lack in what is copied, and can be asked for again', async ({ openPage, site }) => {
  const page = await openPage(SCHEMA);
  await startSheet(page);
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Team size/ }).check();
  await poll(() => readPlainText(page)).toContain('**Team size.**');
  site.faults.push(never(/\/constraints\.json/));
  await install(page);
  await page.reload();
  await page.locator('astro-island:not([ssr])').waitFor();
  await page.locator('summary', { hasText: 'Constraints' }).filter({ hasText: '1 added' }).waitFor();
  expect(await copySheet(page)).not.toContain('**Team size.**');
  await said(page, 'Copied without the constraints, which did not load: ').waitFor();
  await passLimit(page);
  await said(page, 'so the prompt lacks those you chose').waitFor();
  site.faults.length = 0;
  await page.getByRole('button', { name: 'Try again' }).click();
  await said(page, 'Now the constraints have loaded').waitFor();
  expect(await copySheet(page)).toContain('**Team size.**');
});

test('what is sent without the derived numbers is said to lack them', async ({ openPage }) => {
  const page = await openPage(SYSTEM, { faults: [{ path: /\/derived-tools\./, status: 404 }], expects: GONE });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.95 %');
  await page.locator('summary', { hasText: 'Send or share' }).click();
  await said(page, 'What is sent from here now lacks the derived numbers').waitFor();
  await page.getByRole('region', { name: 'In another format' }).getByRole('button', { name: 'Copy' }).click();
  await said(page, 'without the derived numbers, which did not load.').waitFor();
});

for (const [what, path] of [
  ['the constraints', /\/constraints\.json/],
  ['the script that reads links', /\/share-link\./],
] as const)
  test(`a link whose reader waits for ${what} without an answer is told so`, async ({ openPage }) => {
    const link = await makeLink('database-schema-design', { application: 'Ferries' }, { constraints: new Set(['team-size']) });
    const page = await openPage(link, { prepare: install, faults: [never(path)] });
    await page.locator('astro-island:not([ssr])').waitFor();
    await passLimit(page);
    await readNotice(page).filter({ hasText: 'A part of this page that reads links did not load' }).waitFor();
  });

test('a register’s row whose prompt never comes says that it was not copied', async ({ openPage }) => {
  const page = await openPage('/', { prepare: install, faults: [never(/\/prompts\/critique\.json/)] });
  await page.getByRole('button', { name: 'Copy Critique' }).click();
  await passLimit(page);
  await page.getByText('Critique could not be copied here.').waitFor({ state: 'attached' });
});

test('a part of the page that never comes says so, and is there when it does come', async ({ openPage }) => {
  const { prepare, release } = hold(/\/SendTools\./);
  const page = await openPage(SCHEMA, {
    prepare: async (opened) => {
      await install(opened);
      await prepare(opened);
    },
  });
  await startSheet(page);
  await page.locator('summary', { hasText: 'Send or share' }).click();
  await said(page, 'Loading …').waitFor();
  await passLimit(page);
  await said(page, 'This part of the page did not load.').waitFor();
  release();
  await page.getByRole('button', { name: 'Copy and open' }).waitFor();
  expect(await page.getByText('This part of the page did not load.').count()).toBe(0);
});

test('without the script that counts, a filled prompt has no figures of the unfilled one beside it', async ({ openPage }) => {
  const page = await openPage(SCHEMA, { faults: [{ path: /\/count-text\./, status: 404 }], expects: GONE });
  await startSheet(page);
  const failed = page.waitForResponse(/\/count-text\./);
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill('Ferry bookings');
  await failed;
  expect(await page.locator('.rail .length').first().textContent()).toBe('');
});

for (const [what, fault] of [
  ['is missing', { status: 404 }],
  ['never comes', { delay: Number.POSITIVE_INFINITY }],
] as const)
  test(`where the script of the header ${what}, its buttons give way to words`, async ({ openPage, site }) => {
    const page = await openPage('/', { prepare: install, expects: what === 'is missing' ? GONE : [] });
    site.faults.push({ path: /\/SiteHeader\./, ...fault });
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('contentinfo').waitFor();
    if (what === 'never comes') await passLimit(page);
    await said(page, 'Search and theme did not load: reload the page.').waitFor();
    expect(await page.locator('[data-search-open], [data-theme-choice]').filter({ visible: true }).count()).toBe(0);
  });

test('a browser without modal dialogs opens the search and the profile all the same', async ({ openPage }) => {
  const page = await openPage(SCHEMA, {
    prepare: (opened) =>
      opened.addInitScript(() => {
        Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
        Reflect.deleteProperty(HTMLDialogElement.prototype, 'close');
      }),
  });
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search prompts' }).fill('database');
  await page
    .getByRole('option', { name: /Database Schema Design/ })
    .first()
    .waitFor();
  await page.getByRole('dialog', { name: 'Search' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog', { name: 'Search' }).waitFor({ state: 'hidden' });
  await startSheet(page);
  await page.getByRole('button', { name: 'Fill in a profile' }).click();
  const editor = page.getByRole('dialog', { name: 'Profile' });
  await editor.getByRole('textbox').first().fill('Ferries');
  await editor.getByRole('button', { name: 'Done' }).click();
  await editor.waitFor({ state: 'hidden' });
});
