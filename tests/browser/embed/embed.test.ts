import type { FrameLocator, Page } from 'playwright';
import { expect } from 'vitest';
import { decodeLink } from '../../../src/core/link/share-link.ts';
import type { Draft } from '../../../src/core/prompt/draft.ts';
import { findBarriers } from '../../support/browser/axe.ts';
import { test } from '../../support/browser/host.ts';
import { readCatalogue, readClipboard, readCopied } from '../../support/browser/sheet.ts';
import { poll } from '../../support/browser/site.ts';

const SLUG = 'critique';
const { prompts } = await readCatalogue();
const title = prompts.find(({ slug }) => slug === SLUG)?.title ?? '';

const element = (attributes = ''): string =>
  `<design-prompt slug="${SLUG}" ${attributes}><a href="https://example.org/">Read the prompt</a></design-prompt>`;
const withValues = (values: Record<string, string>): string => element(`values='${JSON.stringify(values).replaceAll("'", '&#39;')}'`);

const system = (framed: FrameLocator) => framed.getByRole('textbox', { name: 'System just designed' });
const copyButton = (framed: FrameLocator) => framed.getByRole('button', { name: /^(Copy prompt|Copied)$/ });
const plainText = (framed: FrameLocator) => framed.locator('pre.plain').textContent();
const openLink = (framed: FrameLocator) => framed.getByRole('link', { name: 'open this prompt' });
const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

test('under a strict policy the prompt stands in the page, is filled in and copied', async ({ openHost }) => {
  const { page, framed } = await openHost(element());
  await framed.getByRole('heading', { name: title }).waitFor();
  await poll(() => page.getByRole('link', { name: 'Read the prompt' }).isVisible()).toBe(false);
  await system(framed).fill('Ferry bookings');
  const copied = await readCopied(page, () => copyButton(framed).click());
  expect(copied).toBe(await plainText(framed));
  expect(copied).toContain('# Critique of Ferry bookings\n');
  expect(await framed.getByRole('status').first().textContent()).toMatch(/^Copied: \d+ words, 1 of \d+ filled\.$/);
});

test('what is typed before the script comes is kept and copied', async ({ openHost }) => {
  const { page, framed } = await openHost(element());
  await system(framed).pressSequentially('Ferries');
  await system(framed).press('Tab');
  await poll(() => plainText(framed)).toContain('Critique of Ferries\n');
  expect(await readCopied(page, () => copyButton(framed).click())).toContain('Critique of Ferries\n');
});

test('values of the page are filled in, byte for byte, and marked; they go along to the sheet', async ({ openHost, site }) => {
  const values = { system: 'Ferries & “piers”', worry: `$& {{x}} it's <b>\n100 % – ⛴ ${'long '.repeat(400)}end` };
  const { framed } = await openHost(withValues(values));
  await poll(() => system(framed).inputValue()).toBe(values.system);
  expect(await framed.locator('[data-origin="link"]').count()).toBe(2);
  expect(await plainText(framed)).toContain(values.worry);
  expect(await framed.getByRole('status').first().textContent()).toMatch(/^2 of \d+ filled, 2 of them by this page\.$/);
  await system(framed).focus();
  expect(await framed.getByText('Filled in by the page around this frame.').filter({ visible: true }).count()).toBe(1);
  await framed.getByRole('textbox', { name: 'Budget for running it' }).fill('900 EUR');
  await poll(() => openLink(framed).getAttribute('href')).toMatch(/#v1z?\./);
  const href = new URL((await openLink(framed).getAttribute('href')) ?? '', site.origin);
  expect(href.pathname).toBe(`/prompts/${SLUG}/`);
  await expect.poll(async () => Object.fromEntries((await readDraft(framed)).values)).toEqual({ ...values, budget: '900 EUR' });
});

test('clearing takes back what was typed, and the values of the page stand again', async ({ openHost }) => {
  const { framed } = await openHost(withValues({ system: 'Ferries' }));
  await poll(() => system(framed).inputValue()).toBe('Ferries');
  await system(framed).fill('Trams');
  await framed.getByRole('button', { name: 'Clear' }).click();
  await poll(() => system(framed).inputValue()).toBe('Ferries');
});

test('values that the page changes later come in, and what was typed stays', async ({ openHost }) => {
  const { page, framed } = await openHost(withValues({ system: 'Ferries', worry: 'the pier' }));
  await poll(() => system(framed).inputValue()).toBe('Ferries');
  await framed.getByRole('textbox', { name: 'Budget for running it' }).fill('900 EUR');
  const entries = await page.evaluate(() => history.length);
  await page.locator('design-prompt').evaluate((prompt) => prompt.setAttribute('values', '{"system":"Trams"}'));
  await poll(() => system(framed).inputValue()).toBe('Trams');
  expect(await framed.getByRole('textbox', { name: 'Budget for running it' }).inputValue()).toBe('900 EUR');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.locator('design-prompt').evaluate((prompt) => prompt.setAttribute('slug', 'caching-strategy-design'));
  await framed.getByRole('heading', { name: 'Caching Strategy Design' }).waitFor();
});

test('the frame is as high as its content while that grows and shrinks, and says nothing but heights', async ({ openHost }) => {
  const { page, framed } = await openHost(withValues({ system: 'Ferries' }), {
    prepare: (opened) =>
      opened.addInitScript(() => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        addEventListener('message', ({ data }) => heard.push(data));
      }),
  });
  const contentHeight = () => framed.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  await poll(() => system(framed).inputValue()).toBe('Ferries');
  await expect.poll(async () => (await heightOf(page)) - (await contentHeight())).toBe(0);
  const before = await heightOf(page);
  expect(before).toBeGreaterThan(300);
  const worry = framed.getByRole('textbox', { name: 'What worries you most' });
  await worry.fill(Array.from({ length: 30 }, (_, i) => `pier ${i}`).join('\n'));
  await poll(() => heightOf(page)).toBeGreaterThan(before + 300);
  await expect.poll(async () => (await heightOf(page)) - (await contentHeight())).toBe(0);
  await worry.fill('');
  await poll(() => heightOf(page)).toBeLessThanOrEqual(before + 1);
  await copyButton(framed).click();
  await framed.getByText(/^Copied: /).waitFor();
  const heard = await page.evaluate(() => Reflect.get(window, 'heard') as unknown[]);
  expect(heard.length).toBeGreaterThanOrEqual(3);
  for (const message of heard) expect(message).toEqual({ type: 'design-prompt:height', height: expect.any(Number) });
});

test('messages of others, and heights out of all bounds, do not reach the frame', async ({ openHost }) => {
  const { page, framed, readFrame } = await openHost(element());
  await framed.getByRole('heading', { name: title }).waitFor();
  await poll(() => heightOf(page)).toBeGreaterThan(300);
  const before = await heightOf(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => data?.height === 5000 && resolve(data));
        window.postMessage({ type: 'design-prompt:height', height: 5000 }, '*');
      }),
  );
  expect(await heightOf(page)).toBe(before);
  await (await readFrame()).evaluate(() => {
    for (const height of [Number.NaN, Number.POSITIVE_INFINITY, '900', null])
      parent.postMessage({ type: 'design-prompt:height', height }, '*');
    parent.postMessage({ type: 'design-prompt:height', height: 1e9 }, '*');
  });
  await poll(() => heightOf(page)).toBe(20_000);
});

test('the keyboard goes into the frame, through it and out again', async ({ openHost }) => {
  const { page, framed } = await openHost(`<p><a href="#before">Before</a></p>${element()}<p><a href="#after">After</a></p>`);
  await framed.getByRole('heading', { name: title }).waitFor();
  await poll(() => heightOf(page)).toBeGreaterThan(300);
  await page.getByRole('link', { name: 'Before' }).focus();
  const seen: string[] = [];
  for (let i = 0; i < 40 && seen.at(-1) !== 'After'; i += 1) {
    await page.keyboard.press('Tab');
    const inFrame = await framed
      .locator(':focus')
      .evaluateAll(([focused]) =>
        focused === undefined ? '' : (focused.getAttribute('aria-label') ?? focused.textContent ?? focused.tagName),
      );
    seen.push(inFrame || (await page.evaluate(() => document.activeElement?.textContent ?? '')));
  }
  expect(seen).toContain('System just designed');
  expect(seen).toContain('Copy prompt');
  expect(seen.at(-1)).toBe('After');
});

for (const theme of ['light', 'dark'] as const)
  for (const width of [320, 1024])
    test(`axe finds nothing in a frame of a ${theme} page ${width} px wide`, async ({ openHost }) => {
      const { page, framed, readFrame } = await openHost(`${element(`theme="${theme}" values='{"system":"Ferries"}'`)}`, {
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      await poll(() => system(framed).inputValue()).toBe('Ferries');
      expect(await findBarriers(await readFrame())).toEqual([]);
      expect(await page.locator('iframe').getAttribute('title')).toBe('Prompt to fill in and copy: critique');
    });

test('two prompts on one page keep apart what is typed in each', async ({ openHost }) => {
  const { page } = await openHost(withValues({ system: 'Ferries' }) + withValues({ system: 'Trams' }));
  const [first, second] = [page.frameLocator('iframe').nth(0), page.frameLocator('iframe').nth(1)];
  await poll(() => system(first).inputValue()).toBe('Ferries');
  // A browser draws no frame that is out of sight, and the prompt is filled once it is drawn.
  await page
    .locator('design-prompt')
    .nth(1)
    .evaluate((host) => host.scrollIntoView());
  await poll(() => system(second).inputValue()).toBe('Trams');
  await system(first).fill('Planes');
  await poll(() => plainText(first)).toContain('Critique of Planes\n');
  expect(await system(second).inputValue()).toBe('Trams');
});

test('the page for frames stands alone too, and is readable without script', async ({ openPage }) => {
  const page = await openPage(`/embed/${SLUG}/`);
  await page.getByRole('textbox', { name: 'System just designed' }).fill('Ferries');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await poll(() => readClipboard(page)).toContain('Critique of Ferries\n');
  const without = await openPage(`/embed/${SLUG}/`, { javaScriptEnabled: false });
  expect(await without.locator('pre').isVisible()).toBe(true);
  expect(await without.getByRole('button').count()).toBe(0);
  expect(await without.getByRole('link', { name: 'open this prompt' }).getAttribute('href')).toBe(`/prompts/${SLUG}/`);
});

/** What the link to the sheet carries. */
async function readDraft(framed: FrameLocator): Promise<Draft> {
  const found = await decodeLink(((await openLink(framed).getAttribute('href')) ?? '').split('#')[1] ?? '');
  return (found as { draft: Draft }).draft;
}
