import type { Page } from 'playwright';
import { expect } from 'vitest';
import { parseEntry } from '../../../src/browser/prompt/draft/draft-storage.ts';
import { awaitIsland } from '../../support/browser/profile.ts';
import { readStorage } from '../../support/browser/sharing.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const text = (page: Page) => readPlainText(page);

async function loadExample(page: Page): Promise<void> {
  await button(page, 'Load example').click();
  await page.getByText('Example loaded.').waitFor();
}

test('a cleared field is empty and stays empty', async ({ openPage }) => {
  const page = await openPage(PATH);
  await loadExample(page);
  await application(page).fill('');
  await poll(() => text(page)).toContain('# Database schema for [application or domain]\n');
  await page.reload();
  await poll(() => page.getByRole('textbox', { name: 'Domain description' }).inputValue()).toContain('Agencies');
  expect(await application(page).inputValue()).toBe('');
  expect(await copySheet(page)).toContain('# Database schema for [application or domain]\n');
});

test('every kind of field can be cleared', async ({ openPage }) => {
  const page = await openPage('/prompts/cqrs-event-sourcing-design/');
  const unfilled = await text(page);
  await loadExample(page);
  for (const field of await page.getByRole('region', { name: 'Prompt with its blanks' }).getByRole('textbox').all())
    if (await field.isVisible()) await field.fill('');
  await page.getByRole('combobox', { name: 'Event store' }).selectOption('');
  await page.locator('summary', { hasText: 'Read stores in house' }).click();
  await page.getByRole('checkbox', { name: 'PostgreSQL' }).uncheck();
  await page.getByRole('checkbox', { name: 'Redis' }).uncheck();
  await poll(() => text(page)).toBe(unfilled);
  await page.reload();
  await startSheet(page);
  expect(await text(page)).toBe(unfilled);
});

test('clearing all can be undone, and stays undone', async ({ openPage }) => {
  const page = await openPage(PATH);
  const unfilled = await text(page);
  await loadExample(page);
  const filled = await text(page);
  await button(page, 'Clear').click();
  await page.getByText('All blanks cleared.').waitFor();
  expect(await text(page)).toBe(unfilled);
  await button(page, 'Undo').click();
  await page.getByText('Undone.').waitFor();
  expect(await text(page)).toBe(filled);
  await page.reload();
  await poll(() => text(page)).toBe(filled);
});

test('cleared blanks stay cleared', async ({ openPage }) => {
  const page = await openPage(PATH);
  const unfilled = await text(page);
  await loadExample(page);
  await button(page, 'Clear').click();
  await page.getByText('All blanks cleared.').waitFor();
  await page.reload();
  await startSheet(page);
  expect(await text(page)).toBe(unfilled);
});

test('loading the example can be undone and gives back what the reader had', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferry bookings');
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  await poll(() => text(page)).toContain('Ferry bookings');
  const own = await text(page);
  await loadExample(page);
  expect(await text(page)).not.toBe(own);
  await button(page, 'Undo').click();
  await poll(() => text(page)).toBe(own);
  await page.reload();
  await poll(() => text(page)).toBe(own);
});

test('undo outlasts typing, and gives back the draft that was replaced byte for byte', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferry bookings, $& {{x}} ');
  await poll(() => text(page)).toContain('Ferry bookings');
  const [own, stored] = [await text(page), await readStorage(page)];
  await loadExample(page);
  await page.getByRole('textbox', { name: 'Domain description' }).press('x');
  await copySheet(page);
  await page.getByText('Example loaded.').waitFor();
  await button(page, 'Undo').click();
  await page.getByText('Undone.').waitFor();
  expect(await text(page)).toBe(own);
  expect(await readStorage(page)).toEqual(stored);
});

test('undo outlasts a reload, brings back what a replacement took, and what was typed since with an undo of its own', async ({
  openPage,
}) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferry bookings');
  await button(page, 'Clear').click();
  await page.getByText('All blanks cleared.').waitFor();
  await page.reload();
  await awaitIsland(page);
  await application(page).fill('Trams');
  await poll(() => readPlainText(page)).toContain('Trams');
  await page.reload();
  await poll(() => application(page).inputValue()).toBe('Trams');
  await page.getByText('All blanks cleared.').waitFor();
  await button(page, 'Undo').click();
  await poll(() => application(page).inputValue()).toBe('Ferry bookings');
  await button(page, 'Undo').click();
  await poll(() => application(page).inputValue()).toBe('Trams');
});

test('an older version of the site passes over the version before, and erases it', async ({ openPage }) => {
  const page = await openPage(PATH);
  await application(page).fill('Ferry bookings');
  await button(page, 'Clear').click();
  await page.getByText('All blanks cleared.').waitFor();
  const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sdp:1:')));
  expect(keys).toEqual(['sdp:1:database-schema-design:previous']);
  expect(parseEntry('database-schema-design', keys[0] ?? '', 'x')).toBeUndefined();
});

test('what a stored version before says is read with care', async ({ openPage }) => {
  for (const text of ['', 'null', '{}', '["x"', '["x", 7]', '["x", ["sdp:1:other:value:a", 1]]']) {
    const page = await openPage(PATH, {
      prepare: (opened) => opened.addInitScript((stored) => localStorage.setItem('sdp:1:database-schema-design:previous', stored), text),
    });
    await application(page).fill('Ferry bookings');
    await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
    if ((await button(page, 'Undo').count()) > 0) await button(page, 'Undo').click();
    await copySheet(page);
  }
});

test('the focus is not lost when an undo has been used up', async ({ openPage }) => {
  const page = await openPage(PATH);
  await loadExample(page);
  await button(page, 'Undo').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Undone.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});
