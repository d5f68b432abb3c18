import type { Page, Request } from 'playwright';
import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { copySheet, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/cqrs-event-sourcing-design/';

const isScript = (request: Request): boolean => /\/_astro\/client\./.test(request.url());
const island = (page: Page) => page.locator('astro-island:not([ssr])');

test('what is typed before the script has loaded is kept, in every kind of field', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  const asked = page.waitForRequest(isScript);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Grain receipts');
  await asked;
  await page.getByRole('textbox', { name: 'Domain, and why CQRS' }).fill('A silo weighs grain.\nIt issues a receipt.');
  await page.getByRole('textbox', { name: 'Business rules' }).fill('one holder\none receipt');
  await page.getByRole('textbox', { name: 'Engineers' }).fill('7');
  // The unit shows once there is a number, which takes a style rule and no script.
  await page.getByRole('textbox', { name: 'Lag a read may have', exact: true }).fill('250');
  await page.getByRole('combobox', { name: 'Unit of Lag a read may have' }).selectOption('ms');
  await page.getByRole('textbox', { name: 'Peak write rate', exact: true }).fill('3k orders an hour');
  await page.getByRole('combobox', { name: 'Event store' }).selectOption('Kafka');
  await page.locator('summary', { hasText: 'Read stores in house' }).click();
  await page.getByRole('checkbox', { name: 'Valkey' }).check();
  await page.getByRole('checkbox', { name: 'OpenSearch' }).check();
  await page
    .getByRole('group', { name: 'Read stores in house' })
    .getByRole('textbox', { name: /^Others/ })
    .fill('ClickHouse\nDuckDB');
  expect(await island(page).count()).toBe(0);
  release();
  await island(page).waitFor();

  const copied = await copySheet(page);
  expect(copied).toBe(await readPlainText(page));
  for (const text of [
    '# CQRS and event sourcing for Grain receipts\n',
    '\nA silo weighs grain.\nIt issues a receipt.\n',
    '\n- one holder\n- one receipt\n',
    '\n- 7 engineers\n',
    '\n- May lag by: 250 ms\n',
    '\n- Peak: 3k orders an hour\n',
    '\n- Event store: Kafka\n',
    '\n- Read stores in house: OpenSearch, Valkey, ClickHouse, DuckDB\n',
  ])
    expect(copied).toContain(text);
  expect(await page.getByRole('textbox', { name: 'Domain or use case' }).inputValue()).toBe('Grain receipts');

  await page.reload();
  await poll(() => readPlainText(page)).toBe(copied);
});

test('typing goes on through the arrival of the script', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  const text = 'Grain receipts for forty silos in two countries';
  const field = page.getByRole('textbox', { name: 'Domain or use case' });
  await field.pressSequentially(text.slice(0, 16));
  release();
  await field.pressSequentially(text.slice(16), { delay: 25 });
  await island(page).waitFor();
  expect(await field.inputValue()).toBe(text);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('domain');
  expect(await copySheet(page)).toContain(`# CQRS and event sourcing for ${text}\n`);
});

test('what is typed before the script has loaded wins over the stored draft', async ({ openPage }) => {
  const { options, release } = holdScript();
  const first = await openPage(PATH);
  await first.getByRole('textbox', { name: 'Domain or use case' }).fill('Stored');
  await first.getByRole('textbox', { name: 'Engineers' }).fill('5');
  await poll(() => readPlainText(first)).toContain('5 engineers');

  const page = await first.context().newPage();
  await options.prepare?.(page);
  await page.goto(PATH);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Typed');
  release();
  await poll(() => readPlainText(page)).toContain('# CQRS and event sourcing for Typed\n');
  expect(await readPlainText(page)).toContain('\n- 5 engineers\n');
});

test('an answer of one’s own can be given once "Other" was chosen before the script has loaded', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.getByRole('combobox', { name: 'Event store' }).focus();
  await page.getByRole('combobox', { name: 'Event store' }).selectOption({ label: 'Other …' });
  release();
  await island(page).waitFor();
  await page.getByRole('textbox', { name: 'Event store, your own answer' }).fill('Marten');
  await poll(() => readPlainText(page)).toContain('\n- Event store: Marten\n');
});

test('a treatment chosen before the script has loaded is kept', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  release();
  await island(page).waitFor();
  await poll(() => readPlainText(page)).not.toContain('Erasure:');
  expect(await page.getByRole('radio', { name: 'Drop the line' }).isChecked()).toBe(true);
});
