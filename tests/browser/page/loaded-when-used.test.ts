import type { Page } from 'playwright';
import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { readNotice, unfoldSend } from '../../support/browser/sharing.ts';
import { copySheet, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { readDist } from '../../support/site/dist.ts';
import { weighFiles, weighPage } from '../../support/site/page-weight.ts';

const KILOBYTE = 1024;
const built = await readDist();
const PATH = '/prompts/api-gateway-design/';

/** Collects the script files that a page asks for. */
function collectScripts(): { prepare(page: Page): Promise<void>; files: Set<string> } {
  const files = new Set<string>();
  const prepare = async (page: Page): Promise<void> => {
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) files.add(pathname.slice(1));
    });
  };
  return { prepare, files };
}

const names = (files: Set<string>) => [...files].map((file) => file.replace(/^_astro\//, '').split('.')[0]);

for (const [part, use] of [
  ['SendTools', unfoldSend],
  ['ProfileDialog', (page: Page) => page.getByRole('button', { name: 'Fill in a profile' }).click()],
  [
    'share-link',
    async (page: Page) => {
      await page.evaluate(() => location.assign('#v1.41.335658f6&name=Tidemark+Parts+%2D'));
      await readNotice(page).waitFor();
    },
  ],
] as const)
  test(`${part} is asked for when it is used and not when a sheet starts`, async ({ openPage }) => {
    const { prepare, files } = collectScripts();
    const page = await openPage(PATH, { prepare });
    await startSheet(page);
    await poll(() => names(files)).toContain('PromptPage');
    await page.waitForLoadState('networkidle');
    expect(names(files)).not.toContain(part);
    await use(page);
    await poll(() => names(files)).toContain(part);
  });

test('what a started sheet has asked for, before a part of it is used, stays within its budget', async ({ openPage }) => {
  const { prepare, files } = collectScripts();
  const page = await openPage(PATH, { prepare });
  await startSheet(page);
  await page.waitForLoadState('networkidle');
  const found = built.pages.find(({ path }) => path === PATH);
  const { html, css } = found === undefined ? { html: Number.NaN, css: Number.NaN } : weighPage(built, found);
  const script = weighFiles(built, files);
  expect(script).toBeGreaterThan(50 * KILOBYTE);
  expect({ html, css, script, total: html + css + script }).toSatisfy(({ total }) => total <= 100 * KILOBYTE);
});

test('what sends a prompt, unfolded before the script came, is filled when it comes', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PATH, options);
  await page.locator('summary', { hasText: 'Send or share' }).click();
  expect(await page.getByRole('button', { name: 'Copy and open' }).count()).toBe(0);
  release();
  await page.getByRole('button', { name: 'Copy and open' }).waitFor();
});

test('where a deploy has removed what sends a prompt, the sheet says so and copies', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: (opened) => opened.route('**/_astro/SendTools.*.js', (route) => route.fulfill({ status: 404, body: 'Not found' })),
    expects: [/Failed to load resource: the server responded with a status of 404/],
  });
  await startSheet(page);
  await page.locator('summary', { hasText: 'Send or share' }).click();
  await page.getByRole('status').filter({ hasText: 'This part of the page did not load. Copying works' }).waitFor();
  await copySheet(page);
});
