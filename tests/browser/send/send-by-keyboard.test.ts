import type { Page } from 'playwright';
import { expect } from 'vitest';
import { ASSISTANTS, addressFor } from '../../../src/core/send/assistants.ts';
import { readSteps, recordSteps } from '../../support/browser/opened.ts';
import { makeLink, readNotice } from '../../support/browser/sharing.ts';
import { readClipboard, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/system-design-interview-prep/';
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim());

/** Presses a key until what has a name has the focus. */
async function walkTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    if ((await focusedName(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach “${name}”.`);
}

test('everything that sends a prompt can be done by keyboard alone', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: recordSteps });
  await startSheet(page);
  await page.getByRole('button', { name: 'Copy prompt' }).focus();
  await walkTo(page, 'Send or share');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy and open' }).waitFor();

  await walkTo(page, 'Assistant');
  await page.keyboard.type('Cur');
  await walkTo(page, 'Copy and open');
  await page.keyboard.press('Enter');
  await page.getByText('Copied, and Cursor opens in a new tab.').waitFor();
  expect(await focusedName(page)).toBe('Copy and open');
  const text = await readPlainText(page);
  const cursor = ASSISTANTS.find(({ id }) => id === 'cursor') ?? ASSISTANTS[0];
  expect(await readSteps(page)).toMatchObject([
    { type: 'copied', text },
    { type: 'opened', address: addressFor(cursor, text).address },
  ]);

  await walkTo(page, 'Copy link');
  await page.keyboard.press('Enter');
  await page.getByText('Link copied. It carries').waitFor();
  expect(await readClipboard(page)).toBe(`${page.url()}#v1.14.8d63e8bc`);
  expect(await focusedName(page)).toBe('Link copied');

  await walkTo(page, 'Format');
  await page.keyboard.type('Tagged');
  await walkTo(page, 'Download');
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toBe('system-design-interview-prep.xml.txt');
});

test('a link is accepted by keyboard, from the first Tab stop of the sheet', async ({ openPage }) => {
  const page = await openPage(await makeLink('critique', { system: 'Ferries' }));
  await readNotice(page).waitFor();
  await page.getByRole('button', { name: 'Remove it' }).focus();
  await walkTo(page, 'Accept', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await readNotice(page).waitFor({ state: 'detached' });
  expect(await focusedName(page)).toBe('Copy prompt');
  await walkTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await poll(() => readPlainText(page)).toContain('# Critique of [system just designed]\n');
});
