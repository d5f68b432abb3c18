import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/cqrs-event-sourcing-design/';
const lag = (page: Page) => page.getByRole('textbox', { name: 'Lag a read may have', exact: true });
const lagUnit = (page: Page) => page.getByRole('combobox', { name: 'Unit of Lag a read may have' });

async function expectLag(page: Page, value: string): Promise<void> {
  await poll(() => readPlainText(page)).toContain(`\n- May lag by: ${value}\n`);
}

test('a number takes the unit that is offered first, and another when one is chosen', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await lag(page).pressSequentially('250');
  await expectLag(page, '250 s');
  await lagUnit(page).selectOption('min');
  await expectLag(page, '250 min');
  await lag(page).fill('');
  await expectLag(page, '[duration]');
  await lag(page).pressSequentially('30');
  await expectLag(page, '30 min');
  await lagUnit(page).selectOption('no unit');
  await expectLag(page, '30');
});

test('a unit that is typed is recognised among those offered', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await lag(page).pressSequentially('250 ms');
  await expectLag(page, '250 ms');
  await page.keyboard.press('Tab');
  await poll(() => lag(page).inputValue()).toBe('250');
  expect(await lagUnit(page).inputValue()).toBe('ms');
  await page.reload();
  await poll(() => lag(page).inputValue()).toBe('250');
  expect(await lagUnit(page).inputValue()).toBe('ms');
});

test('typing goes on past a unit that was recognised on the way', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await lag(page).pressSequentially('30 minutes');
  await expectLag(page, '30 minutes');
  await lag(page).fill('');
  await lag(page).pressSequentially('5 s at P99');
  await expectLag(page, '5 s at P99');
});

test('a unit of the reader’s own is kept', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const rate = page.getByRole('textbox', { name: 'Peak read rate', exact: true });
  for (const value of ['40k rps', '99.95 %', '10,000 USD/month', 'about a dozen', '120 queries/s, 400 in March']) {
    await rate.fill('');
    await rate.pressSequentially(value);
    await poll(() => readPlainText(page)).toContain(`\n- Peak: ${value}\n`);
  }
  expect(await copySheet(page)).toBe(await readPlainText(page));
});

test('a select takes one of its options by keyboard, or an answer of one’s own', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const store = page.getByRole('combobox', { name: 'Event store' });
  await store.focus();
  await page.keyboard.type('Kaf');
  await poll(() => readPlainText(page)).toContain('\n- Event store: Kafka\n');
  await store.selectOption({ label: 'Other …' });
  const own = page.getByRole('textbox', { name: 'Event store, your own answer' });
  await own.fill('Marten on PostgreSQL 18');
  await poll(() => readPlainText(page)).toContain('\n- Event store: Marten on PostgreSQL 18\n');
  await page.reload();
  await poll(() => own.inputValue()).toBe('Marten on PostgreSQL 18');
  await store.selectOption('undecided');
  await poll(() => readPlainText(page)).toContain('\n- Event store: undecided\n');
  expect(await own.count()).toBe(0);
});

test('a free answer may be cleared and typed anew, and may pass through the name of an option', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('combobox', { name: 'Event store' }).focus();
  await page.getByRole('combobox', { name: 'Event store' }).selectOption({ label: 'Other …' });
  const own = page.getByRole('textbox', { name: 'Event store, your own answer' });
  await own.pressSequentially('x');
  await own.fill('');
  await own.pressSequentially('Kafka with Debezium');
  await poll(() => readPlainText(page)).toContain('\n- Event store: Kafka with Debezium\n');
  expect(await own.evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a multiselect takes several options in their order, and answers of one’s own', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const summary = page.locator('summary', { hasText: 'Read stores in house' });
  const group = page.getByRole('group', { name: 'Read stores in house' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await group.getByRole('checkbox', { name: 'Redis' }).check();
  await group.getByRole('checkbox', { name: 'PostgreSQL' }).check();
  await poll(() => readPlainText(page)).toContain('\n- Read stores in house: PostgreSQL, Redis\n');
  const own = group.getByRole('textbox', { name: /^Others/ });
  await own.pressSequentially('ClickHouse\nDuckDB\n');
  await poll(() => readPlainText(page)).toContain('\n- Read stores in house: PostgreSQL, Redis, ClickHouse, DuckDB\n');
  expect(await own.inputValue()).toBe('ClickHouse\nDuckDB\n');
  await group.getByRole('checkbox', { name: 'Redis' }).uncheck();
  await poll(() => readPlainText(page)).toContain('\n- Read stores in house: PostgreSQL, ClickHouse, DuckDB\n');
  expect(await summary.textContent()).toContain('PostgreSQL, ClickHouse, DuckDB');
  expect(await copySheet(page)).toBe(await readPlainText(page));
  await page.reload();
  await poll(() => readPlainText(page)).toContain('\n- Read stores in house: PostgreSQL, ClickHouse, DuckDB\n');
});

test('an answer of one’s own may be the name of an option', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.locator('summary', { hasText: 'Read stores in house' }).click();
  const group = page.getByRole('group', { name: 'Read stores in house' });
  await group.getByRole('textbox', { name: /^Others/ }).pressSequentially('Redis Cluster');
  await poll(() => readPlainText(page)).toContain('\n- Read stores in house: Redis Cluster\n');
  expect(await group.getByRole('checkbox', { name: 'Redis' }).isChecked()).toBe(false);
});

test('a number that makes no sense is worth a second look, and is copied all the same', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Engineers' }).fill('many');
  await page.getByText('One answer is worth a second look').waitFor();
  expect(await copySheet(page)).toContain('\n- many engineers\n');
});
