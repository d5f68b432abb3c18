import { expect } from 'vitest';
import { copySheet, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

test('no request holds a word of what the reader typed', async ({ openPage }) => {
  const secret = 'zanzibar-tramway';
  const sent: string[] = [];
  const page = await openPage('/', {
    prepare: async (opened) => {
      opened.context().on('request', async (request) => {
        sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
      });
    },
  });
  await page.goto('/prompts/database-schema-design/');
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill(secret);
  await page.getByRole('textbox', { name: 'Domain description' }).fill(`${secret}\n`.repeat(50));
  await poll(() => readPlainText(page)).toContain(secret);
  await copySheet(page);
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Latency budget/ }).check();
  await page.getByRole('textbox', { name: 'Operation', exact: true }).fill(secret);
  await page.goto('/');
  await page.getByRole('button', { name: 'Copy draft of Database Schema Design' }).click();
  await page.getByText('copied with what you filled in').waitFor({ state: 'attached' });
  expect(sent.length).toBeGreaterThan(20);
  expect(sent.filter((text) => text.includes(secret) || text.includes('zanzibar'))).toEqual([]);
});
