import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet, readCatalogue, readCopied, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const all = (await readCatalogue()).prompts.length;
const filter = (page: Page, by: string, name: string) =>
  page.getByRole('navigation', { name: `Filter by ${by}` }).getByRole('link', { name, exact: true });
const titles = (page: Page) => page.locator('[data-register] li').filter({ visible: true }).getByRole('link').allTextContents();
const listed = async (page: Page) => (await titles(page)).map((title) => title.trim());
const count = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /prompts?\b/ })
    .first()
    .textContent();

test('filters by category, by deliverable and by both, without loading a page', async ({ openPage }) => {
  const page = await openPage('/');
  expect(await listed(page)).toHaveLength(all);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await filter(page, 'category', 'Core System Design').click();
  await poll(() => new URL(page.url()).pathname).toBe('/category/core/');
  const core = await listed(page);
  expect(core).toContain('Database Schema Design');
  expect(core).not.toContain('Critique');
  expect(await count(page)).toContain(`${core.length} of ${all} prompts`);
  expect(await filter(page, 'category', 'Core System Design').getAttribute('aria-current')).toBe('true');

  await filter(page, 'deliverable', 'SQL').click();
  await poll(() => page.url()).toMatch(/\/category\/core\/\?deliverable=sql$/);
  const both = await listed(page);
  expect(both.length).toBeLessThan(core.length);
  expect(core).toEqual(expect.arrayContaining(both));

  await filter(page, 'category', 'All').click();
  await poll(() => new URL(page.url()).pathname).toBe('/deliverable/sql/');
  const sql = await listed(page);
  expect(sql).toEqual(expect.arrayContaining(both));
  expect(sql.length).toBeGreaterThan(both.length);

  await filter(page, 'deliverable', 'All').click();
  await poll(() => new URL(page.url()).pathname).toBe('/');
  expect(await listed(page)).toHaveLength(all);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('an address with filters shows another reader the same rows', async ({ openPage }) => {
  const page = await openPage('/');
  for (const [category, deliverable] of [
    ['Core System Design', 'SQL'],
    ['All', 'Checklist'],
    ['Reliability Engineering', 'All'],
  ] as const) {
    await filter(page, 'category', category).click();
    await filter(page, 'deliverable', deliverable).click();
    const rows = await listed(page);
    expect(rows.length).toBeLessThan(all);
    const { pathname, search } = new URL(page.url());
    const shared = await openPage(pathname + search);
    await poll(() => listed(shared)).toEqual(rows);
    expect(await filter(shared, 'category', category).getAttribute('aria-current')).toBe('true');
    expect(await filter(shared, 'deliverable', deliverable).getAttribute('aria-current')).toBe('true');
  }
});

test('back and forward walk the filters', async ({ openPage }) => {
  const page = await openPage('/');
  await filter(page, 'category', 'Core System Design').click();
  const core = await listed(page);
  await filter(page, 'deliverable', 'SQL').click();
  const both = await listed(page);
  await page.goBack();
  await poll(() => listed(page)).toEqual(core);
  await page.goBack();
  await poll(() => listed(page)).toHaveLength(all);
  await page.goForward();
  await page.goForward();
  await poll(() => listed(page)).toEqual(both);
  await page.getByRole('link', { name: 'Database Schema Design' }).click();
  await page.getByRole('heading', { level: 1, name: 'Database Schema Design' }).waitFor();
  await page.goBack();
  await poll(() => listed(page)).toEqual(both);
});

test('a filter clicked for a new tab is left to the browser', async ({ openPage }) => {
  const page = await openPage('/');
  const isLeft = await filter(page, 'category', 'Core System Design').evaluate((link) => {
    let isPrevented = true;
    document.addEventListener(
      'click',
      (event) => {
        isPrevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    return !isPrevented;
  });
  expect(isLeft).toBe(true);
  expect(await listed(page)).toHaveLength(all);
});

test('a row copies the prompt as it is published, by keyboard too', async ({ openPage }) => {
  const page = await openPage('/');
  const copied = await readCopied(page, async () => {
    await page.getByRole('button', { name: 'Copy Critique' }).focus();
    await page.keyboard.press('Enter');
  });
  await page.getByText('Critique copied.', { exact: true }).waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: 'Copy Critique' }).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.goto('/prompts/critique/');
  expect(copied).toBe(await readPlainText(page));
});

test('a row copies the reader’s own draft, with its treatment and constraints', async ({ openPage }) => {
  const page = await openPage('/prompts/database-schema-design/');
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByText('Example loaded.').waitFor();
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill('Ferry bookings, {{x}} $&');
  await page.getByRole('textbox', { name: 'Retention and erasure rules' }).fill('');
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Team size/ }).check();
  await poll(() => readPlainText(page)).toContain('**Team size.**');
  const sheet = await copySheet(page);
  await page.goto('/category/core/');
  const row = await readCopied(page, () => page.getByRole('button', { name: 'Copy Database Schema Design' }).click());
  expect(row).toBe(sheet);
  await page.getByText('Database Schema Design copied with what you filled in.').waitFor({ state: 'attached' });
});

test('a row that cannot be loaded says so', async ({ openPage }) => {
  const page = await openPage('/', {
    prepare: (opened) => opened.route('**/prompts/critique.json*', (route) => route.abort()),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await page.getByRole('button', { name: 'Copy Critique' }).click();
  await page.getByText('Critique could not be copied here. Open it and copy its text there.').waitFor({ state: 'attached' });
});

test('a row copies what its sheet shows, with the givens that follow from its figures', async ({ openPage }) => {
  const page = await openPage('/prompts/full-system-design/');
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.95 %');
  await poll(() => readPlainText(page)).toContain('allows 21.6 min of failure in 30 days');
  const shown = await readPlainText(page);
  await page.goto('/');
  expect(await readCopied(page, () => page.getByRole('button', { name: 'Copy Full System Design' }).click())).toBe(shown);
});

const TURNS_TO: Record<string, (page: Page) => Promise<unknown>> = {
  'the focus': (page) => page.getByRole('button', { name: 'Copy Critique' }).focus(),
  'a pointer that lands on it': (page) => page.getByRole('button', { name: 'Copy Critique' }).dispatchEvent('pointerover'),
};

for (const [what, turnTo] of Object.entries(TURNS_TO))
  test(`a Copy button that ${what} reaches first loads its prompt before the click, which then copies without waiting`, async ({
    openPage,
  }) => {
    const page = await openPage('/', { prepare: noteLoadedJson });
    await turnTo(page);
    await page.waitForFunction(() => Reflect.get(window, 'hasLoadedJson') === true);
    const copied = await page.getByRole('button', { name: 'Copy Critique' }).evaluate((button: HTMLElement) => {
      let text = '';
      navigator.clipboard.writeText = async (written) => {
        text = written;
      };
      button.click();
      return text;
    });
    expect(copied).toMatch(/^# Critique of /);
  });

/** Notes when a page has read a JSON file and everything that waited for it has run. */
const noteLoadedJson = (page: Page) =>
  page.addInitScript(() => {
    const readJson = Response.prototype.json;
    Response.prototype.json = async function () {
      const data = await readJson.call(this);
      setTimeout(() => Object.assign(window, { hasLoadedJson: true }));
      return data;
    };
  });
