import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { listProfileEntries, openWith } from '../../support/browser/profile.ts';
import { makeLink, readNotice, seedStorage, storeDraft, unfoldSend } from '../../support/browser/sharing.ts';
import { isCovered, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SHEET = '/prompts/cqrs-event-sourcing-design/';
const ARTICLE = '/deep-dives/networking-fundamentals/';
const PAGES = [
  '/',
  '/category/core/',
  '/deliverable/sql/',
  SHEET,
  '/workflows/',
  '/workflows/monolith-apart/',
  ARTICLE,
  '/deep-dives/',
  '/how-to-work/',
];

/** As at 400 % zoom: a window of 1280 by 1024 has these. */
const ZOOMED = { width: 320, height: 256 };
const NARROW = [{ width: 320, height: 640 }, ZOOMED, { width: 360, height: 740 }];

/** How far the page can be scrolled sideways. */
const readOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const collectShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
        shifts.push(
          `${entry.value} ${entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join(' ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Layout shifts until the page, whose resources have loaded, has its fonts, nothing left to do, and has been painted. */
function readShifts(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
    for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    // The observer is told of a painted frame in a task after it.
    await new Promise((resolve) => setTimeout(resolve));
    return Reflect.get(window, 'shifts');
  });
}

describe('nothing shifts while a page loads', () => {
  for (const path of PAGES)
    for (const width of [1280, 360])
      test(`${path} at ${width} px`, async ({ openPage }) => {
        const page = await openPage(path, { viewport: { width, height: 740 }, prepare: collectShifts });
        expect(await readShifts(page)).toEqual([]);
      });

  for (const path of ['/', '/category/core/', '/how-to-work/'])
    for (const width of [1280, 360])
      test(`${path} at ${width} px, with profiles to choose from in its header`, async ({ openPage }) => {
        const options = { viewport: { width, height: 740 }, prepare: collectShifts };
        const page = await openWith(openPage, path, listProfileEntries([], { name: 'Ferries of the northern isles' }), options);
        expect(await page.getByRole('combobox', { name: 'Profile in use' }).isVisible()).toBe(true);
        expect(await readShifts(page)).toEqual([]);
        expect(await readOverflow(page)).toBe(0);
      });

  for (const width of [1280, 360])
    test(`the register at ${width} px, with drafts`, async ({ openPage }) => {
      const drafts = {
        ...storeDraft('critique', draft([['system', 'Ferries']])),
        ...storeDraft('cqrs-event-sourcing-design', draft([['x', 'y']])),
      };
      const page = await openPage('/', {
        viewport: { width, height: 740 },
        prepare: (opened) => Promise.all([seedStorage(drafts)(opened), collectShifts(opened)]),
      });
      await page
        .getByText(/^1 of \d+ filled$/)
        .first()
        .waitFor();
      expect(await readShifts(page)).toEqual([]);
      expect(await readOverflow(page)).toBe(0);
    });

  test('when the script takes over the sheet', async ({ openPage }) => {
    const page = await openPage(SHEET, { prepare: collectShifts });
    await startSheet(page);
    expect(await readShifts(page)).toEqual([]);
  });
});

describe('nothing has to be scrolled sideways', () => {
  for (const viewport of NARROW)
    test(`on any page of ${viewport.width} by ${viewport.height}`, async ({ openPage }) => {
      const page = await openPage('/', { viewport });
      for (const path of [...PAGES, '/prompts/system-design-interview-prep/']) {
        if (path !== '/') await page.goto(path);
        expect(await readOverflow(page), path).toBe(0);
      }
    });

  test('with the options open, the example and long words filled in', async ({ openPage }) => {
    const page = await openPage(SHEET, { viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByRole('button', { name: 'Load example' }).click();
    await page.getByText('Example loaded.').waitFor();
    await page.locator('summary', { hasText: 'Constraints' }).click();
    await page.getByRole('checkbox', { name: /^Team size/ }).check();
    expect(await readOverflow(page)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Domain or use case' }).fill('x'.repeat(400));
    await page.locator('summary', { hasText: 'Read stores in house' }).click();
    expect(await readOverflow(page)).toBe(0);
    await page.getByRole('radio', { name: 'As copied' }).check();
    expect(await readOverflow(page)).toBe(0);
  });
});

describe('nothing has to be scrolled sideways to send a prompt or to answer a link', () => {
  const LONG = 'x'.repeat(300);
  const OWN = storeDraft(
    'critique',
    draft([
      ['worry', `${LONG} 10.1.2.3 AKIAIOSFODNN7EXAMPLE`],
      ['system', LONG],
    ]),
  );

  for (const viewport of NARROW) {
    test(`where a prompt is sent, ${viewport.width} by ${viewport.height}`, async ({ openPage }) => {
      const page = await openPage('/prompts/critique/', { viewport, prepare: seedStorage(OWN) });
      await page.locator('astro-island:not([ssr])').waitFor();
      await unfoldSend(page);
      await page.locator('summary', { hasText: /^Carries/ }).click();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Link copied. It carries').waitFor();
      expect(await readOverflow(page)).toBe(0);
      expect(await page.locator('#sheet-options').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    });

    test(`where a link fills, waits and is refused, ${viewport.width} by ${viewport.height}`, async ({ openPage }) => {
      const stranger = await makeLink('critique', { [`a_${LONG}`]: 'x' });
      const good = await makeLink('critique', { system: `${LONG}y`, worry: 'the depot' });
      const fills = await openPage(good, { viewport });
      await readNotice(fills).filter({ hasText: 'A link brought' }).waitFor();
      await poll(() => readOverflow(fills)).toBe(0);
      const waits = await openPage(good, { viewport, prepare: seedStorage(OWN) });
      await waits.getByText('Compare the two').click();
      await waits.getByRole('table').waitFor();
      await poll(() => readOverflow(waits)).toBe(0);
      const refused = await openPage(stranger, { viewport });
      await readNotice(refused).filter({ hasText: 'a_xxx' }).waitFor();
      await poll(() => readOverflow(refused)).toBe(0);
    });
  }
});

test('at 400 % zoom the field that has the focus is in sight, and the sheet can be copied', async ({ openPage }) => {
  const page = await openPage(SHEET, { viewport: ZOOMED, reducedMotion: 'reduce' });
  await startSheet(page);
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.evaluate(isCovered), `${await focused.getAttribute('id')} is covered`).toBe(false);
  }
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
});

test('with reduced motion nothing moves', async ({ openPage }) => {
  const page = await openPage(SHEET, { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('with forced colours blanks, choices and the primary button can be told apart', async ({ openPage }) => {
  const page = await openPage(SHEET, { forcedColors: 'active' });
  await startSheet(page);
  const border = (name: string) => page.getByRole('textbox', { name }).evaluate((field) => getComputedStyle(field).borderBottomStyle);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Grain');
  expect(await border('Domain or use case')).toBe('solid');
  expect(await border('Domain, and why CQRS')).toBe('dashed');
  const ground = (name: string) =>
    page
      .locator('label', { hasText: name })
      .first()
      .evaluate((label) => getComputedStyle(label).backgroundColor);
  expect(await ground('Fill in')).not.toBe(await ground('As copied'));
  // Where the browser adjusts colors, it lays a ground of its own behind letters.
  const chosen = page.locator('.view label').filter({ hasText: 'Fill in' });
  expect(await chosen.evaluate((label) => getComputedStyle(label).forcedColorAdjust)).toBe('none');
  expect(await chosen.evaluate((label) => getComputedStyle(label).color)).not.toBe(await ground('Fill in'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search prompts' }).fill('cache');
  const mark = page.locator('#search-results mark').first();
  await mark.waitFor();
  const drawn = await mark.evaluate((word) => {
    const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(word);
    return { color, backgroundColor, forcedColorAdjust };
  });
  expect(drawn.forcedColorAdjust).toBe('none');
  expect(drawn.backgroundColor).toMatch(/^rgb\(/);
  expect(drawn.color).not.toBe(drawn.backgroundColor);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Copy prompt' }).evaluate((button) => getComputedStyle(button).borderStyle)).toBe('solid');
});
