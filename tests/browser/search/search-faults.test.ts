import type { Page } from 'playwright';
import { expect } from 'vitest';
import { poll, test } from '../../support/browser/site.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search prompts' });
const schema = (page: Page) =>
  page
    .getByRole('listbox', { name: 'Results' })
    .getByRole('option', { name: /Database Schema Design/ })
    .first();
const said = (page: Page) => page.getByRole('dialog', { name: 'Search' }).getByRole('status').textContent();
const opened = (page: Page) => page.getByRole('heading', { level: 1, name: 'Database Schema Design' });
const NO_PASSAGES = 'Passages are not available right now; titles and topics are searched.';

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await field(page).fill(query);
}

test('what is typed before the search has loaded is searched for', async ({ openPage }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await openPage('/', {
    prepare: (loading) =>
      loading.route(/\/search-index\.json/, async (route) => {
        await released;
        await route.continue();
      }),
  });
  await page.keyboard.press('/');
  await page.keyboard.type('database schema');
  release();
  await schema(page).waitFor();
});

test('without Pagefind the instant results stand, and the page says so', async ({ openPage }) => {
  const page = await openPage('/', {
    prepare: (loading) => loading.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'Not found' })),
    expects: [/Failed to load resource: the server responded with a status of 404/],
  });
  await search(page, 'database schema');
  await poll(() => said(page)).toContain(NO_PASSAGES);
  await page.keyboard.press('Enter');
  await opened(page).waitFor();
});

test('a Pagefind that never answers is given up on', async ({ openPage }) => {
  const page = await openPage('/', { prepare: (loading) => loading.route('**/pagefind-entry.json*', () => undefined) });
  await search(page, 'database schema');
  await schema(page).waitFor();
  await poll(() => said(page)).toContain(NO_PASSAGES);
});

test('a Pagefind that has lost pieces of its index leaves the instant results alone', async ({ openPage }) => {
  const page = await openPage('/', {
    prepare: (loading) => loading.route(/\.pf_(index|fragment)$/, (route) => route.fulfill({ status: 404, body: 'Not found' })),
    expects: [/Failed to load resource: the server responded with a status of 404/, /Failed to load the index chunk/],
  });
  const lost = page.waitForEvent('console', (message) => message.text().startsWith('Failed to load the index chunk'));
  await search(page, 'database schema');
  await lost;
  await page.keyboard.press('Enter');
  await opened(page).waitFor();
});

test('a list of prompts that does not load is said so, and typing on tries again', async ({ openPage }) => {
  const page = await openPage('/', {
    prepare: (loading) => loading.route(/\/search-index\.json/, (route) => route.abort()),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await search(page, 'database');
  await poll(() => said(page)).toContain('The list of prompts did not load.');
  await page.unroute(/\/search-index\.json/);
  await field(page).press('End');
  await page.keyboard.type(' schema');
  await schema(page).waitFor();
});

test('a list of prompts of another build is not read, and said not to have loaded', async ({ openPage }) => {
  const other = {
    path: '/prompts/*/',
    categories: [],
    forms: [],
    prompts: [[1, '', 'Database', 'Tables', 0]],
    topics: '',
    words: '',
    common: '',
  };
  const page = await openPage('/', {
    prepare: (loading) => loading.route(/\/search-index\.json/, (route) => route.fulfill({ json: other })),
  });
  await search(page, 'database');
  await poll(() => said(page)).toContain('The list of prompts did not load.');
});

test('a search script that a deploy has removed is said so', async ({ openPage }) => {
  const page = await openPage('/', {
    prepare: (loading) =>
      loading.route(/\/_astro\/search-dialog\.[^/]+\.js$/, (route) => route.fulfill({ status: 404, body: 'Not found' })),
    expects: [/Failed to load resource: the server responded with a status of 404/],
  });
  await search(page, 'database');
  await poll(() => said(page)).toContain('The search did not load.');
  expect(await field(page).inputValue()).toBe('database');
});

for (const [what, fault, expects] of [
  ['missing', { status: 404, body: 'Not found' }, [/server responded with a status of 404/, /Failed to load the index chunk/]],
  ['spoiled', { body: 'Sign in first' }, [/Failed to load the index chunk/]],
] as const)
  test(`a query that finds nothing while a piece of the index is ${what} is not said to match nothing`, async ({ openPage, site }) => {
    const page = await openPage('/', { faults: [{ path: /\.pf_index$/, ...fault }], expects });
    await search(page, 'autovacuum');
    await poll(() => said(page)).toContain('No title or topic matches “autovacuum”, and passages are not available right now.');
    site.faults.length = 0;
    await field(page).press('Control+A');
    await page.keyboard.type('autovacuum');
    await poll(() => said(page)).toMatch(/^\d+ /);
  });

for (const [what, path, words] of [
  ['script', /\/search-dialog\./, 'The search did not load. Type on to try again.'],
  ['list of prompts', /\/search-index\.json/, 'The list of prompts did not load.'],
] as const)
  test(`a search whose ${what} never comes says so`, async ({ openPage }) => {
    const page = await openPage('/', {
      prepare: (opened) => opened.clock.install(),
      faults: [{ path, delay: Number.POSITIVE_INFINITY }],
    });
    const asked = page.waitForRequest(path);
    await search(page, 'database');
    await asked;
    await page.clock.runFor(9_000);
    await poll(() => said(page)).toContain(words);
  });

test('a list of prompts that stalls half-way is given up on', async ({ openPage, site }) => {
  const page = await openPage('/', {
    prepare: (opened) => opened.clock.install(),
    faults: [{ path: /\/search-index\.json/, stallsAfter: 100 }],
  });
  const asked = page.waitForRequest(/\/search-index\.json/);
  await search(page, 'database');
  await asked;
  await page.clock.runFor(9_000);
  await poll(() => said(page)).toContain('The list of prompts did not load.');
  site.faults.length = 0;
  await field(page).press('End');
  await page.keyboard.type(' schema');
  await schema(page).waitFor();
});

test('the Enter that commits a word of an input method opens nothing', async ({ openPage }) => {
  const page = await openPage('/');
  await search(page, 'database schema');
  await schema(page).waitFor();
  const commit = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
  await field(page).evaluate((input, init) => input.dispatchEvent(new KeyboardEvent('keydown', init)), commit);
  expect(await field(page).isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await opened(page).waitFor();
});

test('of a pasted token only the beginning is searched for', async ({ openPage }) => {
  const page = await openPage('/');
  await search(page, 'x'.repeat(30_000));
  await poll(() => said(page)).toContain(`Nothing matches “${'x'.repeat(200)}”`);
});
