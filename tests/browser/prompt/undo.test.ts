import type { Page } from 'playwright';
import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { awaitIsland, listProfileEntries, storeEntries } from '../../support/browser/profile.ts';
import { makeLink } from '../../support/browser/sharing.ts';
import { startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'database-schema-design';
const PATH = `/prompts/${SLUG}/`;
const TYPED = 'Ferry bookings, typed by hand';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const other = (page: Page) => page.getByRole('textbox', { name: 'Most important queries' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

/** The names of the buttons that act on the page at once, those beside a field without the focus among them. */
function listButtons(page: Page): Promise<string[]> {
  return page.locator('.sheet').evaluate((sheet) => {
    const buttons = [...sheet.querySelectorAll<HTMLButtonElement>('button:not(:disabled, [popovertarget])')];
    return [...new Set(buttons.map((button) => button.ariaLabel ?? button.textContent))].filter(
      (name) => !/^(?:Cop|Edit)|a profile$/.test(name),
    );
  });
}

/** Presses a button as one does with the keyboard, wherever it is. */
function press(page: Page, name: string): Promise<void> {
  return page.locator('.sheet').evaluate((sheet, wanted) => {
    const buttons = [...sheet.querySelectorAll('button')];
    buttons.find((button) => (button.ariaLabel ?? button.textContent) === wanted)?.click();
  }, name);
}

/** Opens the prompt with a profile, a typed draft over it, and a link that waits. */
async function openWithAll(page: Page, link: string): Promise<void> {
  await page.goto('/embed/critique/');
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('system-design-prompts');
      request.onsuccess = request.onerror = resolve;
    });
  });
  await storeEntries(page, {
    ...listProfileEntries([['product', 'The profile’s ferries']]),
    [`sdp:1:${SLUG}:value:application`]: TYPED,
  });
  await page.goto(link);
  await awaitIsland(page);
}

test('no single click and a key lose a typed text that an undo does not bring back, after a reload either', async ({ openPage }) => {
  const page = await openPage('/embed/critique/');
  const link = await makeLink(SLUG, { application: 'The link’s trams', domain: 'Lines.' });
  await openWithAll(page, link);
  await page.getByRole('button', { name: 'Keep mine' }).waitFor();
  const names = await listButtons(page);
  expect(names).toEqual(expect.arrayContaining(['Load example', 'Clear', 'Use the link’s instead', 'Use profile again: Application']));
  let undone = 0;
  for (const name of names) {
    await openWithAll(page, link);
    await page.getByRole('button', { name: 'Keep mine' }).waitFor();
    await press(page, name);
    await other(page).press('x');
    await page.reload();
    await awaitIsland(page);
    await poll(() => other(page).inputValue()).toContain('x');
    if ((await application(page).inputValue()) === TYPED) continue;
    undone += 1;
    await undo(page).click();
    await poll(() => application(page).inputValue()).toBe(TYPED);
  }
  expect(undone).toBeGreaterThan(2);
});

test('a value of the profile comes back after another was saved in its place', async ({ openPage }) => {
  const page = await openPage('/embed/critique/');
  await openWithAll(page, PATH);
  await press(page, 'Save to the profile: Application');
  await other(page).press('x');
  await page.reload();
  await awaitIsland(page);
  await undo(page).click();
  await poll(() => application(page).inputValue()).toBe(TYPED);
  await press(page, 'Use profile again: Application');
  await poll(() => application(page).inputValue()).toBe('The profile’s ferries');
});

test('an answer of one’s own comes back after an option has taken its place, after a reload too', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const engine = page.getByRole('combobox', { name: 'Database engine', exact: true });
  const own = page.getByRole('textbox', { name: 'Database engine, your own answer' });
  await engine.selectOption({ label: 'Other …' });
  await own.fill('Rqlite');
  await engine.selectOption('SQLite');
  await own.waitFor({ state: 'detached' });
  await page.reload();
  await awaitIsland(page);
  await undo(page).click();
  await poll(() => own.inputValue()).toBe('Rqlite');
});

/** Presses Undo until the field holds the text, at most as often as drafts are kept. */
async function undoUntil(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 5 && (await application(page).inputValue()) !== text; i += 1) await undo(page).click();
  await poll(() => application(page).inputValue()).toBe(text);
}

test('an undo loses nothing, however often it is pressed, and later actions do not take it away', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await application(page).fill(TYPED);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.reload();
  await awaitIsland(page);
  await undo(page).dblclick();
  await undoUntil(page, TYPED);
  await page.getByRole('button', { name: 'Clear' }).click();
  await other(page).press('x');
  await page.getByRole('button', { name: 'Load example' }).click();
  await undoUntil(page, TYPED);
  await undo(page).click();
  await poll(() => other(page).inputValue()).toBe('x');
});

test('what is typed before the script comes is put in the place of a stored text, which an undo brings back', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await application(page).fill(TYPED);
  const { options, release } = holdScript();
  const late = await page.context().newPage();
  await options.prepare?.(late);
  await late.goto(PATH);
  await application(late).fill('x');
  release();
  await awaitIsland(late);
  await poll(() => application(late).inputValue()).toBe('x');
  await undo(late).click();
  await poll(() => application(late).inputValue()).toBe(TYPED);
});

test('the example does not take away what a link has filled in', async ({ openPage }) => {
  const page = await openPage(await makeLink(SLUG, { application: 'The link’s trams' }));
  await page.getByText('A link brought one value.').waitFor();
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByText('What was filled in is kept.').waitFor();
  await page.reload();
  await awaitIsland(page);
  await poll(() => application(page).inputValue()).toBe('The link’s trams');
});

test('a copy is not called copied any more once the text reads otherwise', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await application(page).fill('Ferries');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  await other(page).press('x');
  await page.getByRole('button', { name: 'Copy prompt' }).waitFor();
});

test('a tab whose script failed leaves alone what another tab has taken over and gone on with', async ({ openPage }) => {
  const client = /\/_astro\/client\./;
  const failed = await openPage(PATH, {
    prepare: (opened) => opened.route(client, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' })),
    expects: [/Failed to load resource: the server responded with a status of 404/],
  });
  await application(failed).fill('one');
  await failed.getByText('What you type is kept').waitFor();
  const page = await failed.context().newPage();
  await page.goto(PATH);
  await poll(() => application(page).inputValue()).toBe('one');
  await awaitIsland(page);
  await application(page).fill('one two three');
  await failed.goto('/how-to-work/');
  await page.reload();
  await awaitIsland(page);
  await poll(() => application(page).inputValue()).toBe('one two three');
});
