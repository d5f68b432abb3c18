import type { Page } from 'playwright';
import { expect } from 'vitest';
import { awaitIsland } from '../../support/browser/profile.ts';
import { makeLink } from '../../support/browser/sharing.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'database-schema-design';
const PATH = `/prompts/${SLUG}/`;
const CLIENT = /\/_astro\/client\./;
const GONE = [/Failed to load resource: the server responded with a status of 404/];
const application = (page: Page) => page.getByRole('textbox', { name: 'Application', exact: true });
const told = (page: Page) => page.getByRole('status').filter({ hasText: 'The script of this page did not load.' });
const fail = (page: Page) => page.route(CLIENT, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }));

test('what was typed while the script did not load is there after a reload', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: fail, expects: GONE });
  await application(page).fill('Ferry bookings');
  await told(page).filter({ hasText: 'What you type is kept, as is what was here before: reload the page.' }).waitFor();
  await page.getByRole('textbox', { name: 'Domain description' }).fill('A booking has passengers.');
  for (const name of ['Copy prompt', 'Load example']) expect(await page.getByRole('button', { name }).isVisible()).toBe(false);
  expect(await page.getByRole('radio', { name: 'As copied' }).isVisible()).toBe(false);
  await page.reload();
  expect(await application(page).inputValue()).toBe('Ferry bookings');
  await told(page).waitFor();
  await page.unroute(CLIENT);
  await page.reload();
  await awaitIsland(page);
  await poll(() => readPlainText(page)).toContain(
    '# Database schema for Ferry bookings\n\n## What is given\n\nA booking has passengers.\n',
  );
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('sdp:typed:')))).toEqual([]);
  expect(await page.getByRole('button', { name: 'Copy prompt' }).isVisible()).toBe(true);
});

test('what was typed on the profile page while the script did not load is there after a reload', async ({ openPage }) => {
  const page = await openPage('/profile/', { prepare: fail, expects: GONE });
  const product = page.getByRole('textbox', { name: 'Product', exact: true });
  await product.fill('Ferry bookings');
  await told(page).waitFor();
  await page.unroute(CLIENT);
  await page.reload();
  await awaitIsland(page);
  expect(await product.inputValue()).toBe('Ferry bookings');
});

test('what was typed is kept by a page that is left before its script has loaded', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: (opened) => opened.route(CLIENT, () => undefined) });
  await application(page).fill('Ferry bookings');
  await page.goto('/how-to-work/');
  await page.unroute(CLIENT);
  await page.goto(PATH);
  await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
});

test('a script that hangs is told after eight seconds, and everything comes back when it comes', async ({ openPage }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await openPage(PATH, {
    prepare: async (opened) => {
      await opened.clock.install();
      await opened.route(CLIENT, async (route) => {
        await released;
        await route.continue();
      });
    },
  });
  const asked = page.waitForRequest(CLIENT);
  await application(page).fill('Ferry bookings');
  await asked;
  await page.clock.runFor(7900);
  expect(await told(page).count()).toBe(0);
  await page.clock.runFor(200);
  await told(page).waitFor();
  expect(await page.getByRole('button', { name: 'Copy prompt' }).isVisible()).toBe(false);
  release();
  await page.locator('astro-island:not([ssr])').waitFor();
  await page.clock.resume();
  await told(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Copy prompt' }).waitFor();
  await poll(() => readPlainText(page)).toContain('# Database schema for Ferry bookings\n');
});

test('where the script did not load, a share link is said not to be filled in', async ({ openPage }) => {
  const page = await openPage(await makeLink(SLUG, { application: 'Ferry bookings' }), { prepare: fail, expects: GONE });
  await told(page).filter({ hasText: 'The values of the link are not filled in.' }).waitFor();
});

test('where storage is blocked, nothing is said to be kept', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: async (opened) => {
      await fail(opened);
      await opened.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Blocked.', 'SecurityError');
          },
        });
      });
    },
    expects: GONE,
  });
  await application(page).fill('Ferry bookings');
  await told(page).filter({ hasText: 'What you type is still here: copy it before you reload the page.' }).waitFor();
});
