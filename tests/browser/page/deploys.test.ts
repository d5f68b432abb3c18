import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const GONE = [/Failed to load resource: the server responded with a status of 404/];
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });

for (const [what, chunk] of [
  ['the sheet', /\/_astro\/PromptPage\./],
  ['React', /\/_astro\/client\./],
] as const)
  test(`where a deploy has removed the script of ${what}, the page says so and what was typed stands`, async ({ openPage }) => {
    const page = await openPage(PATH, {
      prepare: (opened) => opened.route(chunk, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' })),
      expects: GONE,
    });
    await application(page).fill('Ferry bookings');
    await page.getByRole('status').filter({ hasText: 'The script of this page did not load.' }).waitFor();
    await page.getByRole('textbox', { name: 'Domain description' }).fill('A booking has passengers.');
    expect(await application(page).inputValue()).toBe('Ferry bookings');
    expect(await page.getByRole('textbox', { name: 'Domain description' }).inputValue()).toBe('A booking has passengers.');
    expect(page.url()).toContain(PATH);
  });

test('once the script can be had again it takes over what was typed', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: (opened) => opened.route(/\/_astro\/PromptPage\./, (route) => route.abort()),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await application(page).fill('Ferry bookings');
  await page.getByRole('status').filter({ hasText: 'did not load' }).waitFor();
  await page.unroute(/\/_astro\/PromptPage\./);
  await page.getByRole('textbox', { name: 'Domain description' }).fill('A booking has passengers.');
  await poll(() => readPlainText(page)).toContain(
    '# Database schema for Ferry bookings\n\n## What is given\n\nA booking has passengers.\n',
  );
  expect(await page.getByText('did not load').filter({ visible: true }).count()).toBe(0);
});
