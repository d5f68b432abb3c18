import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { Catalogue } from '../../../src/core/export/catalogue.ts';
import { poll } from './site.ts';

const NOTHING = '(nothing copied yet)';

/** The built `/prompts.json`: what the pages should hold. */
export async function readCatalogue(): Promise<Catalogue> {
  return JSON.parse(await readFile(new URL('../../../dist/prompts.json', import.meta.url), 'utf8')) as Catalogue;
}

/** The text of the sheet's plain-text view, whichever view is shown. */
export async function readPlainText(page: Page): Promise<string> {
  return (await page.locator('pre.plain').textContent()) ?? '';
}

export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Has the sheet’s script take over, as it does for whoever turns to the sheet, and waits until it has. */
export async function startSheet(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Fill in' }).focus();
  await page.locator('astro-island:not([ssr])').waitFor();
}

/** Does what copies and answers with what is then on the clipboard. */
export async function readCopied(page: Page, copy: () => Promise<unknown>): Promise<string> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), NOTHING);
  await copy();
  await poll(() => readClipboard(page)).not.toBe(NOTHING);
  return readClipboard(page);
}

/** Presses the sheet's copy button and answers with what is then on the clipboard. */
export function copySheet(page: Page): Promise<string> {
  return readCopied(page, () => page.getByRole('button', { name: /^(Copy prompt|Copied)$/ }).click());
}

/** Whether something else lies over the middle of the focused or targeted element, or it is scrolled out of sight. */
export function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
  return hit === null || !(element.contains(hit) || hit.contains(element));
}
