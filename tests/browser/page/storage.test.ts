import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet, readCopied, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { blockStorage, fillStorage } from '../../support/storage/broken-storage.ts';

const PATH = '/prompts/database-schema-design/';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const domain = (page: Page) => page.getByRole('textbox', { name: 'Domain description' });
const said = (page: Page) => page.getByRole('region', { name: 'Prompt controls' }).getByRole('status').first().textContent();

for (const [what, prepare, words] of [
  ['blocked', blockStorage, 'blocks storage'],
  ['full', fillStorage, 'storage is full'],
] as const)
  test(`${what} storage is announced, and nothing typed is lost while the page is open`, async ({ openPage }) => {
    const page = await openPage(PATH, { prepare });
    await application(page).fill('Ferry bookings');
    await poll(() => said(page)).toContain(words);
    await domain(page).fill('A booking has passengers.');
    await page.getByRole('radio', { name: 'Have it ask' }).check();
    expect(await application(page).inputValue()).toBe('Ferry bookings');
    const copied = await copySheet(page);
    expect(copied).toBe(await readPlainText(page));
    expect(copied).toContain('# Database schema for Ferry bookings\n\n## What is given\n\nA booking has passengers.\n');
    expect(await said(page)).toContain(words);
  });

test('what did not fit is stored once there is room, and no sooner called stored', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: fillStorage });
  await application(page).fill('Ferry bookings');
  await poll(() => said(page)).toContain('storage is full');
  await page.evaluate(() => Object.assign(window, { hasRoom: true }));
  await domain(page).fill('A booking has passengers.');
  await poll(() => said(page)).not.toContain('storage is full');
  await page.reload();
  await poll(() => domain(page).inputValue()).toBe('A booking has passengers.');
  expect(await application(page).inputValue()).toBe('Ferry bookings');
});

test('the register copies and the theme changes with storage blocked', async ({ openPage }) => {
  const page = await openPage('/', { prepare: blockStorage });
  const copied = await readCopied(page, () => page.getByRole('button', { name: 'Copy Critique' }).click());
  expect(copied).toContain('# Critique of [system just designed]\n');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('entries that are not ours are left alone and do no harm', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: (opened) =>
      opened.addInitScript(() => {
        localStorage.setItem('sdp:1:database-schema-design:treatment', 'shred');
        localStorage.setItem('sdp:1:database-schema-design:value:gone', 'of a placeholder that was removed');
        localStorage.setItem('sdp:1:database-schema-design:constraint:gone', '1');
        localStorage.setItem('sdp:1:database-schema-design:value:__proto__', 'x');
        localStorage.setItem('sdp:2:database-schema-design', '{"v":2}');
      }),
  });
  await application(page).fill('Ferry bookings');
  await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
  expect(await copySheet(page)).toBe(await readPlainText(page));
  expect(await page.evaluate(() => localStorage.getItem('sdp:2:database-schema-design'))).toBe('{"v":2}');
});

for (const [what, prepare, isAsked] of [
  ['asks whoever leaves with a text that blocked storage does not keep', blockStorage, true],
  ['asks whoever leaves with a text that full storage does not keep', fillStorage, true],
  ['lets go whoever leaves with a text that is stored', async () => undefined, false],
] as const)
  test(`a page ${what}`, async ({ openPage }) => {
    const page = await openPage(PATH, { prepare, expects: isAsked ? [/^dialog: /] : [] });
    await startSheet(page);
    await page.reload();
    await application(page).fill('Ferry bookings');
    await poll(() => readPlainText(page)).toContain('Ferry bookings');
    if (isAsked) await poll(() => said(page)).toContain('storage');
    const left = page.goto('/how-to-work/').then(
      () => true,
      () => false,
    );
    expect(await left).toBe(!isAsked);
    if (isAsked) expect(await application(page).inputValue()).toBe('Ferry bookings');
  });

test('a paste that is too long for a blank is refused in words, and leaves what was there', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferry bookings');
  await poll(() => readPlainText(page)).toContain('Ferry bookings');
  await page.evaluate(() => navigator.clipboard.writeText('word '.repeat(1_200_000)));
  await application(page).press('ControlOrMeta+V');
  await poll(() => said(page)).toContain('too long for a blank');
  expect(await application(page).inputValue()).toBe('Ferry bookings');
  await application(page).fill('x'.repeat(1_000_001));
  await poll(() => application(page).inputValue()).toBe('Ferry bookings');
});
