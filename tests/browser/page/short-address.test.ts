import { expect } from 'vitest';
import { poll, test } from '../../support/browser/site.ts';

test('a short address leads to its prompt, with the fragment it came with', async ({ openPage }) => {
  const page = await openPage('/p/26/#worry');
  await page.waitForURL(/\/prompts\/critique\/#worry$/);
  await poll(() => page.locator('#worry').evaluate((field) => field.matches(':target'))).toBe(true);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('a short address leads on without script too', async ({ openPage }) => {
  const page = await openPage('/p/26/', { javaScriptEnabled: false });
  await page.waitForURL(/\/prompts\/critique\/$/);
});

test('without script a link to a blank shows the blank in its text, and the whole prompt below it', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/#worry', { javaScriptEnabled: false });
  const field = page.locator('#worry');
  expect(await field.isVisible()).toBe(true);
  expect(await field.evaluate((element) => element.matches(':target') && element.getBoundingClientRect().top < innerHeight)).toBe(true);
  expect(await page.locator('pre.plain').isVisible()).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
});
