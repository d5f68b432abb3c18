import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readSteps, recordSteps } from '../../support/browser/opened.ts';
import { copyLink, makeLink, readNotice, seedStorage, storeDraft, unfoldSend } from '../../support/browser/sharing.ts';
import { copySheet, isCovered, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';
import { blockStorage } from '../../support/storage/broken-storage.ts';

const SLUG = 'critique';
const PATH = `/prompts/${SLUG}/`;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const worry = (page: Page) => page.getByRole('textbox', { name: 'What worries you most' });

test('on a phone everything is sent from the options, which stay open meanwhile', async ({ openPage }) => {
  const page = await openPage(PATH, { ...PHONE, prepare: recordSteps });
  await startSheet(page);
  await worry(page).fill('the pier');
  await unfoldSend(page);
  await button(page, 'Copy and open').tap();
  await page.getByText('Copied, and ChatGPT opens in a new tab.').waitFor();
  expect((await readSteps(page)).map(({ type }) => type)).toEqual(['copied', 'opened']);
  expect(await copyLink(page)).toMatch(/#v1\.\d+\.[\da-f]{8}&worry=the\+pier$/);
  const waiting = page.waitForEvent('download');
  await button(page, 'Download').tap();
  expect(await readFile(await (await waiting).path(), 'utf8')).toBe(await readPlainText(page));
  expect(await button(page, 'Download').evaluate(isCovered)).toBe(false);
});

test('on a phone a value that looks like a secret leads out of the options to its field', async ({ openPage }) => {
  const page = await openPage(PATH, {
    ...PHONE,
    reducedMotion: 'reduce',
    prepare: seedStorage(storeDraft(SLUG, draft([['worry', 'AKIAIOSFODNN7EXAMPLE']]))),
  });
  await page.locator('astro-island:not([ssr])').waitFor();
  await unfoldSend(page);
  await page.getByRole('listitem').filter({ hasText: 'seems to hold' }).getByRole('link').tap();
  await poll(() => page.evaluate(() => document.activeElement?.id)).toBe('worry');
  expect(await button(page, 'Copy and open').isVisible()).toBe(false);
  await poll(() => worry(page).evaluate(isCovered)).toBe(false);
});

test('on a phone a link is seen at once, and its two answers can be reached', async ({ openPage }) => {
  const page = await openPage(await makeLink(SLUG, { system: 'Ferries' }), PHONE);
  await readNotice(page).waitFor();
  for (const name of ['Accept', 'Remove it']) await poll(() => button(page, name).evaluate(isCovered)).toBe(false);
  await button(page, 'Accept').tap();
  await readNotice(page).waitFor({ state: 'detached' });
  expect(await copySheet(page)).toContain('# Critique of Ferries\n');
});

test('on a phone a refused link is seen at once', async ({ openPage }) => {
  const page = await openPage(`${PATH}#v9.1.x`, PHONE);
  await readNotice(page).waitFor();
  await poll(() => button(page, 'Close').evaluate(isCovered)).toBe(false);
});

test('with storage blocked links are made and opened, and an assistant is chosen for as long as the page is open', async ({ openPage }) => {
  const page = await openPage(await makeLink(SLUG, { system: 'Ferries' }), {
    prepare: async (opened) => {
      await blockStorage(opened);
      await recordSteps(opened);
    },
  });
  await readNotice(page).waitFor();
  await button(page, 'Accept').click();
  await poll(() => new URL(page.url()).hash).toBe('');
  await page.getByText('This browser blocks storage').waitFor();
  expect(await readPlainText(page)).toContain('# Critique of Ferries\n');
  await unfoldSend(page);
  await page.getByRole('combobox', { name: 'Assistant' }).selectOption('Gemini');
  await button(page, 'Copy and open').click();
  await page.getByText('Copied, and Gemini opens in a new tab.').waitFor();
  expect(await copyLink(page)).toMatch(/&system=Ferries$/);
  await button(page, 'Undo').click();
  await poll(() => readPlainText(page)).toContain('# Critique of [system just designed]\n');
});
