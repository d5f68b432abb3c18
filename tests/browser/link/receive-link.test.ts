import type { Page } from 'playwright';
import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { makeLink, readNotice, readStorage } from '../../support/browser/sharing.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'database-schema-design';
const PATH = `/prompts/${SLUG}/`;
const LINK = await makeLink(
  SLUG,
  { application: 'Ferry bookings', table_sizes: 'bookings: 4M\npiers: 90', engine: 'SQLite', 'team-size.engineers': '5' },
  { treatment: 'drop', constraints: new Set(['team-size', 'air-gapped']) },
);

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fragment = (page: Page) => new URL(page.url()).hash;
const said = (page: Page) => page.getByRole('region', { name: 'Prompt controls' }).getByRole('status').first().textContent();

async function openLink(page: Page): Promise<string> {
  await readNotice(page).filter({ hasText: 'A link brought 4 values, 2 constraints and a choice for unfilled blanks.' }).waitFor();
  await poll(() => readPlainText(page)).toContain('Assume 5 engineers');
  return readPlainText(page);
}

test('a link fills the sheet, marks what it filled and says so', async ({ openPage }) => {
  const page = await openPage(LINK);
  const text = await openLink(page);
  for (const part of ['# Database schema for Ferry bookings\n', '- bookings: 4M\n- piers: 90\n', 'SQLite', '**Air-gapped.**'])
    expect(text).toContain(part);
  expect(await page.getByRole('radio', { name: 'Drop the line' }).isChecked()).toBe(true);
  await page.locator('summary', { hasText: 'Constraints' }).filter({ hasText: '2 added' }).waitFor();

  expect(await field(page, 'Application').getAttribute('data-origin')).toBe('link');
  expect(await page.locator('[data-origin="link"]').count()).toBe(4);
  await field(page, 'Application').focus();
  await page.getByText('From the link, not accepted yet.').first().waitFor();
  expect(
    await field(page, 'Application').evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    ),
  ).toMatch(/^From the link, not accepted yet\./);

  expect(await page.getByRole('button', { name: /^Save to the profile/ }).count()).toBe(0);
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  const states = page.getByRole('listitem').filter({ hasText: 'from the link' });
  await poll(() => states.getByRole('link').allTextContents()).toEqual(['Application', 'Database engine', 'Rows per table', 'Engineers']);
  expect(await copySheet(page)).toBe(text);
});

for (const [what, change] of [
  ['with a full stop behind it', (link: string) => `${link}.`],
  ['in brackets', (link: string) => `${link})`],
  ['with a campaign behind it', (link: string) => `${link}&utm_source=mail`],
  ['with its percent signs encoded once more', (link: string) => link.replaceAll('%', '%25')],
] as const)
  test(`a link ${what} fills the sheet as it was made`, async ({ openPage }) => {
    const page = await openPage(LINK);
    const text = await openLink(page);
    const changed = await openPage(change(LINK));
    expect(await openLink(changed)).toBe(text);
  });

test('nothing of a link is kept before it is accepted, and a reload shows it again', async ({ openPage }) => {
  const page = await openPage(LINK);
  const text = await openLink(page);
  expect(await readStorage(page)).toEqual({});
  await page.reload();
  expect(await openLink(page)).toBe(text);
  expect(await readStorage(page)).toEqual({});
});

test('a jump to a blank works meanwhile, and takes the link neither from the address nor from a reload', async ({ openPage }) => {
  const page = await openPage(LINK);
  const text = await openLink(page);
  const address = page.url();
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  await page.getByRole('link', { name: 'Rows per table' }).click();
  await poll(() => page.evaluate(() => document.activeElement?.id)).toBe('table_sizes');
  expect(await page.locator('#table_sizes').evaluate((element) => element.matches(':target'))).toBe(true);
  await poll(() => page.url()).toBe(address);
  await page.reload();
  expect(await openLink(page)).toBe(text);
});

test('an accepted link is kept, leaves the address and survives a reload', async ({ openPage }) => {
  const page = await openPage(LINK);
  const text = await openLink(page);
  await button(page, 'Accept').click();
  await readNotice(page).waitFor({ state: 'detached' });
  await poll(() => said(page)).toContain('The link’s values are kept as yours.');
  expect(fragment(page)).toBe('');
  expect(new URL(page.url()).pathname).toBe(PATH);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Copy prompt|^Copied/);
  expect(await readPlainText(page)).toBe(text);
  expect(await page.locator('[data-origin="link"]').count()).toBe(0);
  const kept = {
    [`sdp:1:${SLUG}:value:application`]: 'Ferry bookings',
    [`sdp:1:${SLUG}:value:table_sizes`]: 'bookings: 4M\npiers: 90',
    [`sdp:1:${SLUG}:value:engine`]: 'SQLite',
    [`sdp:1:${SLUG}:value:team-size.engineers`]: '5',
    [`sdp:1:${SLUG}:treatment`]: 'drop',
    [`sdp:1:${SLUG}:constraint:team-size`]: '1',
    [`sdp:1:${SLUG}:constraint:air-gapped`]: '1',
  };
  expect(await readStorage(page)).toEqual(kept);
  await page.reload();
  await poll(() => readPlainText(page)).toBe(text);
  expect(await readNotice(page).count()).toBe(0);
});

test('what was accepted can be undone to the last byte', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const empty = await readPlainText(page);
  await page.goto(LINK);
  await openLink(page);
  await button(page, 'Accept').click();
  await button(page, 'Undo').click();
  await poll(() => readPlainText(page)).toBe(empty);
  expect(await readStorage(page)).toEqual({});
});

test('a removed link gives back the empty sheet', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(LINK, options);
  const empty = await readPlainText(page);
  release();
  await openLink(page);
  await button(page, 'Remove it').click();
  await poll(() => readPlainText(page)).toBe(empty);
  await poll(() => said(page)).toBe('What the link brought is removed.');
  expect(fragment(page)).toBe('');
  expect(await page.locator('[data-origin]').count()).toBe(0);
  expect(await readStorage(page)).toEqual({});
  for (const name of ['Application', 'Rows per table']) expect(await field(page, name).inputValue()).toBe('');
  expect(await page.getByRole('combobox', { name: 'Database engine', exact: true }).inputValue()).toBe('');
});

const KEPT = {
  [`sdp:1:${SLUG}:value:application`]: 'Ferry bookings',
  [`sdp:1:${SLUG}:value:table_sizes`]: 'bookings: 4M\npiers: 90',
  [`sdp:1:${SLUG}:value:engine`]: 'SQLite',
  [`sdp:1:${SLUG}:value:team-size.engineers`]: '5',
  [`sdp:1:${SLUG}:treatment`]: 'drop',
  [`sdp:1:${SLUG}:constraint:team-size`]: '1',
  [`sdp:1:${SLUG}:constraint:air-gapped`]: '1',
};

test('the first key keeps what the link brought, says so, and a reload finds both', async ({ openPage }) => {
  const page = await openPage(LINK);
  await openLink(page);
  await field(page, 'Application').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!?');
  await readNotice(page).filter({ hasText: 'It is kept as yours, as you went on with it.' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('application');
  await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings!?\n');
  expect(await page.locator('[data-origin="link"]').count()).toBe(0);
  expect(fragment(page)).toBe('');
  expect(await readStorage(page)).toEqual({ ...KEPT, [`sdp:1:${SLUG}:value:application`]: 'Ferry bookings!?' });
  const text = await readPlainText(page);
  await page.reload();
  await poll(() => readPlainText(page)).toBe(text);
});

test('what was kept can be taken out again, without what the reader typed, and put in again', async ({ openPage }) => {
  const page = await openPage(LINK);
  await openLink(page);
  await field(page, 'Domain description').fill('Ferries have decks.');
  await button(page, 'Remove it').click();
  await poll(() => readPlainText(page)).not.toContain('SQLite');
  expect(await readPlainText(page)).toContain('Ferries have decks.');
  expect(await page.getByRole('radio', { name: 'Keep the hint' }).isChecked()).toBe(true);
  await button(page, 'Undo').click();
  await poll(() => readPlainText(page)).toContain('SQLite');
  expect(await readPlainText(page)).toContain('Ferries have decks.');
});

for (const [what, copy] of [
  ['the button', (page: Page) => copySheet(page)],
  [
    'the keyboard',
    async (page: Page) => {
      await page.getByRole('radio', { name: 'As copied' }).check();
      await page.locator('pre.plain').evaluate((plain) => getSelection()?.selectAllChildren(plain));
      await page.keyboard.press('Control+c');
    },
  ],
] as const)
  test(`a copy by ${what} keeps what the link brought`, async ({ openPage }) => {
    const page = await openPage(LINK);
    await openLink(page);
    await copy(page);
    await readNotice(page).filter({ hasText: 'It is kept as yours' }).waitFor();
    expect(await readStorage(page)).toMatchObject(KEPT);
    await button(page, 'Close').click();
    await readNotice(page).waitFor({ state: 'detached' });
    expect(await readPlainText(page)).toContain('SQLite');
  });

test('a choice against the link’s keeps the rest of what it brought', async ({ openPage }) => {
  const page = await openPage(LINK);
  await openLink(page);
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Air-gapped/ }).uncheck();
  await poll(() => readPlainText(page)).not.toContain('**Air-gapped.**');
  await page.getByRole('radio', { name: 'Keep the hint' }).check();
  await poll(() => readPlainText(page)).toContain('[which reads may be stale, for how long]');
  await readNotice(page).filter({ hasText: 'It is kept as yours' }).waitFor();
  const text = await readPlainText(page);
  expect(text).toContain('Assume 5 engineers');
  await page.reload();
  await poll(() => readPlainText(page)).toBe(text);
});

test('the marks are explained while they are shown', async ({ openPage }) => {
  const page = await openPage(LINK);
  await openLink(page);
  expect(await page.locator('.legend').allInnerTexts()).toEqual(['link']);
  await button(page, 'Accept').click();
  await poll(() => page.locator('.legend').filter({ hasText: 'link' }).count()).toBe(0);
});

test('what was typed before the script came is kept, and the link waits', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(LINK, options);
  await field(page, 'Application').fill('Trams');
  release();
  await readNotice(page).filter({ hasText: 'You have a draft of your own here' }).waitFor();
  expect(await readPlainText(page)).toContain('# Database schema for Trams\n');
  expect(await readPlainText(page)).not.toContain('SQLite');
});

for (const [when, start] of [
  ['before the script has started', async () => undefined],
  ['after the script has started', startSheet],
] as const)
  test(`a link put in the address ${when} is read, and another one after it`, async ({ openPage }) => {
    const page = await openPage(PATH);
    await start(page);
    await page.evaluate((link) => location.assign(link), LINK);
    await openLink(page);
    const other = await makeLink(SLUG, { application: 'Trams' });
    await page.evaluate((link) => location.assign(link), other);
    await poll(() => readPlainText(page)).toContain('# Database schema for Trams\n');
    expect(await readPlainText(page)).not.toContain('SQLite');
    await page.goBack();
    await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
  });

test('a permalink to a blank works before a link was there and after it was let go', async ({ openPage }) => {
  const page = await openPage(`${PATH}#retention`);
  await startSheet(page);
  expect(await page.locator('#retention').evaluate((element) => element.matches(':target'))).toBe(true);
  expect(await readNotice(page).count()).toBe(0);
  await page.evaluate((link) => location.assign(link), LINK);
  await openLink(page);
  await button(page, 'Remove it').click();
  await poll(() => fragment(page)).toBe('');
  await page.evaluate(() => location.assign('#tenancy'));
  await poll(() => page.locator('#tenancy').evaluate((element) => element.matches(':target'))).toBe(true);
  expect(fragment(page)).toBe('#tenancy');
  expect(await readNotice(page).count()).toBe(0);
});

test('a link of nothing, and one that says what stands there already, are let go quietly', async ({ openPage }) => {
  const page = await openPage(await makeLink(SLUG, {}));
  await readNotice(page).filter({ hasText: 'This link brings nothing new' }).waitFor();
  expect(fragment(page)).toBe('');
  await button(page, 'Close').click();
  await readNotice(page).waitFor({ state: 'detached' });
  await page.goto(LINK);
  const text = await openLink(page);
  await button(page, 'Accept').click();
  await poll(() => fragment(page)).toBe('');
  await page.goto(LINK);
  await readNotice(page).filter({ hasText: 'This link brings nothing new' }).waitFor();
  expect(fragment(page)).toBe('');
  expect(await readPlainText(page)).toBe(text);
});

test('a link that only chooses what becomes of unfilled blanks says that', async ({ openPage }) => {
  const page = await openPage(await makeLink(SLUG, {}, { treatment: 'ask' }));
  await readNotice(page).filter({ hasText: 'A link brought a choice for unfilled blanks.' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Have it ask' }).isChecked()).toBe(true);
});
