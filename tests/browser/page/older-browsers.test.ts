import type { Page } from 'playwright';
import { expect } from 'vitest';
import { pasteAnswer, unfold } from '../../support/browser/follow-up.ts';
import { awaitIsland } from '../../support/browser/profile.ts';
import { copyLink, makeLink, readNotice, unfoldSend } from '../../support/browser/sharing.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/full-system-design/';

/** Functions that the oldest browsers we serve do not have: Chrome and Edge 111, Firefox 114, Safari 16.4. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  Map: ['groupBy'],
  Object: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  Array: ['fromAsync'],
  'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with'],
  'Uint8Array.prototype': ['toSorted', 'toReversed', 'with', 'toBase64', 'toHex', 'setFromBase64'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  RegExp: ['escape'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['any'],
  Intl: ['Segmenter', 'DurationFormat'],
  'Element.prototype': ['checkVisibility', 'moveBefore', 'setHTMLUnsafe'],
  'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
  'HTMLDialogElement.prototype': ['showModal', 'close', 'requestClose'],
  'Document.prototype': ['startViewTransition'],
  window: [
    'requestIdleCallback',
    'cancelIdleCallback',
    'scheduler',
    'CompressionStream',
    'DecompressionStream',
    'Highlight',
    'cookieStore',
  ],
};

/** Takes them away before the page's own scripts run. */
const makeOlder = (page: Page) =>
  page.addInitScript((newer) => {
    for (const [path, names] of Object.entries(newer)) {
      const owner = path.split('.').reduce((found: object, name) => Object(Reflect.get(found, name)), window);
      for (const name of names) Reflect.deleteProperty(owner, name);
    }
  }, NEWER);

test('in the oldest browsers we serve a prompt is filled in, kept, copied, shared and followed up', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: makeOlder });
  expect(await page.evaluate(() => [typeof Reflect.get(Map, 'groupBy'), typeof [].toSorted])).toEqual(['undefined', 'undefined']);
  await startSheet(page);
  await page.getByRole('button', { name: 'Load example' }).click();
  await poll(() => readPlainText(page)).toContain('## Givens');
  await page.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.9 %');
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Team size/ }).check();
  await poll(() => readPlainText(page)).toContain('## Constraints');
  await page.getByRole('radio', { name: 'Have it ask' }).check();
  const text = await readPlainText(page);
  expect(text).toContain('99.9 %');
  expect(await copySheet(page)).toBe(text);
  await unfoldSend(page);
  const link = await copyLink(page);
  for (const summary of ['Check it and fill the gaps', 'Have it critiqued', 'Ask what if', 'Carry its decisions on'])
    await unfold(page, summary);
  await page.getByRole('button', { name: 'Try it with a sample answer' }).click();
  await pasteAnswer(page, '# Architecture\n\nWe chose PostgreSQL.\n\n```mermaid\nflowchart TB\n  a --> b\n```\n');
  await page.reload();
  await awaitIsland(page);
  await poll(() => readPlainText(page)).toBe(text);
  await page.goto(link);
  await readNotice(page).filter({ hasText: 'This link brings nothing new' }).waitFor();
});

test('in the oldest browsers we serve a link is opened, a profile kept, and the register searched and copied from', async ({
  openPage,
}) => {
  const page = await openPage(await makeLink('full-system-design', { product: 'Ferries' }), { prepare: makeOlder });
  await readNotice(page).filter({ hasText: 'A link brought one value.' }).waitFor();
  await poll(() => readPlainText(page)).toContain('Ferries');
  await page.goto('/profile/');
  await page.getByRole('textbox', { name: 'Product', exact: true }).fill('Ferries');
  await page.getByText('in use', { exact: false }).first().waitFor();
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search prompts' }).fill('database');
  await page
    .getByRole('option', { name: /Database Schema Design/ })
    .first()
    .waitFor();
  await page.getByRole('dialog', { name: 'Search' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Copy Database Schema Design' }).click();
  await page.getByText('Database Schema Design copied').waitFor({ state: 'attached' });
});
