import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const queries = (page: Page) => page.getByRole('textbox', { name: 'Most important queries' });
const engine = (page: Page) => page.getByRole('combobox', { name: 'Database engine', exact: true });

async function fillSheet(page: Page): Promise<void> {
  await application(page).fill('Ferry bookings');
  await queries(page).fill('departures of a day\none booking');
  await engine(page).selectOption('SQLite');
  await page.getByRole('radio', { name: 'Have it ask' }).check();
}

async function expectSheet(page: Page): Promise<void> {
  await poll(() => application(page).inputValue()).toBe('Ferry bookings');
  await poll(() => queries(page).inputValue()).toBe('departures of a day\none booking');
  await poll(() => engine(page).inputValue()).toBe('SQLite');
  await poll(() => page.getByRole('radio', { name: 'Have it ask' }).isChecked()).toBe(true);
}

test('a reload keeps the draft', async ({ openPage }) => {
  const page = await openPage(PATH);
  await fillSheet(page);
  const copied = await copySheet(page);
  await page.reload();
  await expectSheet(page);
  expect(await copySheet(page)).toBe(copied);
});

test('a closed tab keeps the draft for the next one', async ({ openPage }) => {
  const page = await openPage(PATH);
  await fillSheet(page);
  const next = await page.context().newPage();
  await page.close();
  await next.goto(PATH);
  await expectSheet(next);
});

test('what is typed last before the tab closes is kept', async ({ openPage }) => {
  const page = await openPage(PATH);
  await fillSheet(page);
  await expectSheet(page);
  const next = await page.context().newPage();
  await application(page).press('End');
  await page.keyboard.type(', winter timetable');
  await page.close();
  await next.goto(PATH);
  await poll(() => application(next).inputValue()).toBe('Ferry bookings, winter timetable');
});

test('back and forward keep the draft', async ({ openPage }) => {
  const page = await openPage(PATH);
  await fillSheet(page);
  await page.getByRole('link', { name: /^Next sheet/ }).click();
  await page.waitForURL((url) => url.pathname !== PATH);
  await page.goBack();
  await expectSheet(page);
  await page.goForward();
  await page.goBack();
  await expectSheet(page);
});

test('each prompt has a draft of its own', async ({ openPage }) => {
  const page = await openPage(PATH);
  await fillSheet(page);
  await expectSheet(page);
  await page.goto('/prompts/api-design-review/');
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByText('Example loaded.').waitFor();
  await page.goto(PATH);
  await expectSheet(page);
});

test('edits of another tab arrive', async ({ openPage }) => {
  const here = await openPage(PATH);
  const there = await here.context().newPage();
  await there.goto(PATH);
  await there.getByRole('radio', { name: 'Fill in' }).focus();
  await there.locator('astro-island:not([ssr])').waitFor();
  await fillSheet(here);
  await expectSheet(there);
  await application(here).fill('');
  await poll(() => application(there).inputValue()).toBe('');
});

test('edits of another tab never change the field that has the focus', async ({ openPage }) => {
  const here = await openPage(PATH);
  const there = await here.context().newPage();
  await there.goto(PATH);
  await application(there).fill('Mine');
  await poll(() => application(here).inputValue()).toBe('');
  await queries(here).focus();
  await poll(() => application(here).inputValue()).toBe('Mine');

  await there.bringToFront();
  await application(there).focus();
  await application(there).press('End');
  await application(here).fill('Theirs');
  await queries(here).fill('also theirs');
  await poll(() => queries(there).inputValue()).toBe('also theirs');
  expect(await application(there).inputValue()).toBe('Mine');
  await there.keyboard.type(', still');
  expect(await application(there).inputValue()).toBe('Mine, still');
});
