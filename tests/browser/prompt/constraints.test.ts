import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const summary = (page: Page) => page.locator('summary', { hasText: 'Constraints' });
const box = (page: Page, title: string) => page.getByRole('checkbox', { name: new RegExp(`^${title}`) });
const text = (page: Page) => readPlainText(page);

test('constraints are added as a numbered section with blanks of their own', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await summary(page).click();
  await box(page, 'Latency budget').check();
  await box(page, 'Team size').check();
  await summary(page).filter({ hasText: '2 added' }).waitFor();
  await page.getByRole('textbox', { name: 'P99 latency', exact: true }).fill('250 ms');
  await page.getByRole('textbox', { name: 'Operation', exact: true }).fill('opening an invoice');
  const copied = await copySheet(page);
  expect(copied).toBe(await text(page));
  const section = copied.split('\n## Constraints\n')[1];
  expect(section).toMatch(/\n1\. \*\*Team size\.\*\* /);
  expect(section).toMatch(/\n2\. \*\*Latency budget\.\*\* For opening an invoice, P99 latency is at most 250 ms, measured at \[/);
  expect(section).not.toContain('pull against each other');
});

test('a constraint removed again gives back the same bytes, and comes back with what was filled in', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByText('Example loaded.').waitFor();
  const before = await text(page);
  await summary(page).click();
  await box(page, 'Latency budget').check();
  await page.getByRole('textbox', { name: 'Operation', exact: true }).fill('opening an invoice');
  await poll(() => text(page)).toContain('For opening an invoice, P99');
  const added = await text(page);
  await box(page, 'Air-gapped').check();
  await poll(() => text(page)).toContain('**Air-gapped.**');
  await box(page, 'Air-gapped').uncheck();
  await poll(() => text(page)).toBe(added);
  await box(page, 'Latency budget').uncheck();
  await poll(() => text(page)).toBe(before);
  expect(await copySheet(page)).toBe(before);
  await box(page, 'Latency budget').check();
  await poll(() => text(page)).toBe(added);
});

test('two that pull against each other are named, and the prompt asks to resolve it', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await summary(page).click();
  await box(page, 'Managed services first').check();
  await box(page, 'Air-gapped').check();
  const reason = 'A service hosted by somebody else cannot be reached from a network without a way out.';
  const tension = page.getByRole('status').filter({ hasText: 'Managed services first against Air-gapped.' });
  await tension.waitFor();
  expect(await tension.textContent()).toContain(reason);
  const copied = await copySheet(page);
  expect(copied).toContain('Some of them pull against each other. For each pair, say which one gives way');
  expect(copied.endsWith(`\n- 1 against 2: ${reason}`)).toBe(true);
  await box(page, 'Air-gapped').uncheck();
  await tension.waitFor({ state: 'detached' });
  await poll(() => text(page)).not.toContain('pull against each other');
});

test('chosen constraints survive a reload', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await summary(page).click();
  await box(page, 'Team size').check();
  await poll(() => text(page)).toContain('**Team size.**');
  const chosen = await text(page);
  await page.reload();
  await poll(() => text(page)).toBe(chosen);
  await summary(page).filter({ hasText: '1 added' }).waitFor();
});

test('a list that cannot be loaded is said so and can be asked for again', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: (opened) => opened.route('**/constraints.json*', (route) => route.abort()),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill('Ferry bookings');
  await summary(page).click();
  await page.getByText('The constraints could not be loaded.').waitFor();
  expect(await copySheet(page)).toContain('# Database schema for Ferry bookings\n');
  await page.unroute('**/constraints.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await box(page, 'Team size').check();
  await poll(() => text(page)).toContain('**Team size.**');
  expect(await page.getByText('could not be loaded').count()).toBe(0);
});

test('a draft whose constraints cannot be loaded says what its prompt lacks', async ({ openPage }) => {
  const page = await openPage(PATH, { expects: [/Failed to load resource: net::ERR_FAILED/] });
  await startSheet(page);
  await summary(page).click();
  await box(page, 'Team size').check();
  await poll(() => text(page)).toContain('**Team size.**');
  await page.route('**/constraints.json*', (route) => route.abort());
  await page.reload();
  await page.getByText('so the prompt lacks those you chose').waitFor();
  await page.unroute('**/constraints.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await poll(() => text(page)).toContain('**Team size.**');
});
