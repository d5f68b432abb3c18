import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readClipboard, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/critique/';
const system = (page: Page) => page.getByRole('textbox', { name: 'System just designed' });
const said = (page: Page) => page.getByRole('region', { name: 'Prompt controls' }).getByRole('status').first().textContent();

const refuseClipboard = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });

/** As on plain http. */
const removeClipboard = (page: Page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));

const refuseCommand = (page: Page) =>
  page.addInitScript(() => {
    document.execCommand = () => false;
  });

const refuseAll = async (page: Page): Promise<void> => {
  await refuseClipboard(page);
  await refuseCommand(page);
};

/** Reads the clipboard from a tab of its own, whose clipboard nobody has touched. */
async function readFromOtherTab(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto('/how-to-work/');
  const text = await readClipboard(other);
  await other.close();
  return text;
}

for (const [what, prepare] of [
  ['refused', refuseClipboard],
  ['missing', removeClipboard],
] as const)
  test(`a clipboard that is ${what} is gone round by a selection, and the focus stays`, async ({ openPage }) => {
    const page = await openPage(PATH, { prepare });
    await system(page).fill(`Ferries, ${what}`);
    await poll(() => readPlainText(page)).toContain(`Critique of Ferries, ${what}\n`);
    await page.getByRole('button', { name: 'Copy prompt' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.getByRole('button', { name: 'Copied' }).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await said(page)).toMatch(/^Copied: /);
    expect(await page.locator('textarea[aria-hidden]').count()).toBe(0);
    expect(await readFromOtherTab(page)).toBe(await readPlainText(page));
  });

test('where nothing can copy, the text is selected and the message says which keys to press', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: refuseAll });
  await system(page).fill('Ferries by hand');
  await poll(() => readPlainText(page)).toContain('Critique of Ferries by hand\n');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await poll(() => said(page)).toContain('The whole prompt is selected: press Ctrl+C.');
  expect(await page.getByRole('button', { name: 'Copied' }).count()).toBe(0);
  const shown = await readPlainText(page);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(shown);
  await page.keyboard.press('Control+C');
  expect(await readFromOtherTab(page)).toBe(shown);
});

test('a Mac’s reader is told of its own keys', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: async (opened) => {
      await refuseAll(opened);
      await opened.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
    },
  });
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await poll(() => said(page)).toContain('press ⌘ C');
});

test('the register goes round a refused clipboard, and says so where that fails too', async ({ openPage }) => {
  const page = await openPage('/', { prepare: refuseClipboard });
  await page.getByRole('button', { name: 'Copy Critique' }).click();
  await page.getByText('Critique copied.').waitFor({ state: 'attached' });
  expect(await readFromOtherTab(page)).toContain('# Critique of [system just designed]\n');

  const refused = await openPage('/', { prepare: refuseAll });
  await refused.getByRole('button', { name: 'Copy Critique' }).click();
  await refused.getByText('Critique could not be copied here.').waitFor({ state: 'attached' });
});
