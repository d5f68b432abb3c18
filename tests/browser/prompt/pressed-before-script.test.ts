import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { readClipboard, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/cqrs-event-sourcing-design/';

test('a copy asked for before the script has loaded happens once it is there', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Early copy');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  release();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await readClipboard(page)).toContain('# CQRS and event sourcing for Early copy\n');
  expect(await readClipboard(page)).toBe(await readPlainText(page));
});

test('an example asked for before the script has loaded is there once it is', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.getByRole('button', { name: 'Load example' }).click();
  release();
  await poll(() => page.getByRole('textbox', { name: 'Domain or use case' }).inputValue()).toContain('Silomark');
  await page.getByText('Example loaded.').waitFor();
});

test('buttons pressed before the script has loaded do their work in their order', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  release();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await readClipboard(page)).toContain('Silomark');
  expect(await readClipboard(page)).toBe(await readPlainText(page));
});

test('constraints unfolded before the script has loaded are listed once it is there', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.locator('summary', { hasText: 'Constraints' }).click();
  release();
  await page.getByRole('checkbox', { name: /^Team size/ }).waitFor();
});

test('loading the example early leaves the rest of a stored draft as it was', async ({ openPage }) => {
  const first = await openPage(PATH);
  await startSheet(first);
  await first.getByRole('radio', { name: 'Drop the line' }).check();
  await first.locator('summary', { hasText: 'Constraints' }).click();
  await first.getByRole('checkbox', { name: /^Team size/ }).check();
  await poll(() => readPlainText(first)).toContain('**Team size.**');

  const { options, release } = holdScript();
  const page = await first.context().newPage();
  await options.prepare?.(page);
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Load example' }).click();
  release();
  await page.getByText('Example loaded.').waitFor();
  await poll(() => readPlainText(page)).toContain('**Team size.**');
  expect(await page.getByRole('radio', { name: 'Drop the line' }).isChecked()).toBe(true);
});
