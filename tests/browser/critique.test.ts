import { expect } from 'vitest';
import { readCopied, readPlainText, startSheet } from '../support/sheet.ts';
import { poll, test } from '../support/site.ts';

test('the critique is copied with the subject of this sheet', async ({ openPage }) => {
  const page = await openPage('/prompts/database-schema-design/');
  await startSheet(page);
  const subject = 'Ferry bookings, $& and {{system}}';
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill(subject);
  await poll(() => readPlainText(page)).toContain(subject);
  const copied = await readCopied(page, () => page.getByRole('button', { name: 'Copy the critique' }).click());
  await page.getByRole('status').filter({ hasText: 'Critique copied. Send it after the answer.' }).waitFor({ state: 'attached' });
  expect(copied).toContain(`# Critique of ${subject}\n`);

  await page.goto('/prompts/critique/');
  await page.getByRole('textbox', { name: 'System just designed' }).fill(subject);
  await poll(() => readPlainText(page)).toBe(copied);
});

test('without a subject the critique keeps its hint', async ({ openPage }) => {
  const page = await openPage('/prompts/api-design-review/');
  await startSheet(page);
  const copied = await readCopied(page, () => page.getByRole('button', { name: 'Copy the critique' }).click());
  expect(copied).toContain('# Critique of [system just designed]\n');
});

test('the critique’s own sheet offers none', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/');
  await startSheet(page);
  await page.getByRole('textbox', { name: 'System just designed' }).fill('Ferry bookings');
  await poll(() => readPlainText(page)).toContain('Ferry bookings');
  expect(await page.getByRole('button', { name: 'Copy the critique' }).count()).toBe(0);
});

test('a critique that cannot be loaded leaves the rest of the sheet working', async ({ openPage }) => {
  const page = await openPage('/prompts/database-schema-design/', {
    prepare: (opened) => opened.route('**/prompts/critique.json', (route) => route.abort()),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill('Ferry bookings');
  const copied = await readCopied(page, () => page.getByRole('button', { name: 'Copy prompt' }).click());
  expect(copied).toContain('# Database schema for Ferry bookings\n');
  await page
    .getByRole('link', { name: /Critique$/ })
    .first()
    .waitFor();
});
