import type { FrameLocator, Page } from 'playwright';
import { expect } from 'vitest';
import { test } from '../../support/browser/host.ts';
import { readCopied, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll } from '../../support/browser/site.ts';
import { translatePage } from '../../support/browser/translator.ts';

const SLUG = 'full-system-design';

/** A translator that keeps to what is marked, and one that does not. */
const TRANSLATORS = [
  ['a translated page', true],
  ['a page translated without regard to its marks', false],
] as const;

/** The text of the plain view without the marks of a translator. */
const plainText = async (page: Page | FrameLocator): Promise<string> => (await page.locator('pre.plain').textContent()) ?? '';
const choose = (page: Page | FrameLocator, name: string) => page.getByRole('radio', { name }).check();
const press = (page: Page | FrameLocator, name: string) => page.getByRole('button', { name, exact: true }).click();

for (const [what, isRespectful] of TRANSLATORS) {
  test(`${what} with a prompt keeps working`, async ({ openPage }) => {
    const page = await openPage(`/prompts/${SLUG}/`);
    await startSheet(page);
    await translatePage(page, isRespectful);
    const unfilled = await plainText(page);
    await choose(page, 'Drop the line');
    await poll(() => plainText(page)).not.toBe(unfilled);
    await choose(page, 'Have it ask');
    await poll(() => plainText(page)).toContain('## Before you start');
    await choose(page, 'Keep the hint');
    await poll(() => plainText(page)).toBe(unfilled);
    await press(page, 'Load example');
    await poll(() => plainText(page)).toContain('## Givens');
    await page.locator('summary', { hasText: 'Constraints' }).click();
    const constraint = page.getByRole('checkbox', { name: /^Team size/ });
    await constraint.check();
    await poll(() => plainText(page)).toContain('## Constraints');
    await choose(page, 'Drop the line');
    await constraint.uncheck();
    await poll(() => plainText(page)).not.toContain('## Constraints');
    const filled = await plainText(page);
    expect(await readCopied(page, () => press(page, 'Copy prompt'))).toBe(filled);
    await press(page, 'Clear');
    await press(page, 'Undo');
    await poll(() => plainText(page)).toBe(filled);
    await page.reload();
    await poll(() => readPlainText(page)).toBe(filled);
  });

  test(`${what} with an embedded prompt keeps working`, async ({ openHost }) => {
    const { page, framed, readFrame } = await openHost(`<design-prompt slug="${SLUG}" values='{"product":"Ferries"}'></design-prompt>`);
    await poll(() => plainText(framed)).toContain('Ferries');
    await translatePage(await readFrame(), isRespectful);
    const unfilled = await plainText(framed);
    await choose(framed, 'Drop the line');
    await poll(() => plainText(framed)).not.toBe(unfilled);
    await framed.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.95 %');
    await poll(() => plainText(framed)).toContain('## Givens');
    const filled = await plainText(framed);
    expect(await readCopied(page, () => press(framed, 'Copy prompt'))).toBe(filled);
    await choose(framed, 'Keep the hint');
    await press(framed, 'Clear');
    await poll(() => plainText(framed)).toBe(unfilled);
  });

  test(`${what} with profiles keeps working`, async ({ openPage }) => {
    const page = await openPage('/profile/');
    await press(page, 'See an example');
    await page.getByText('An example is in use.').waitFor();
    await translatePage(page, isRespectful);
    const profile = page.getByRole('main').getByRole('combobox', { name: 'Profile' });
    const rows = page.getByRole('table').getByRole('rowheader').filter({ hasText: 'Profile' });
    await press(page, 'Duplicate');
    await poll(() => rows.count()).toBe(2);
    await press(page, 'New');
    await poll(() => rows.allTextContents()).toContain('Profile “New profile”, in use');
    await profile.selectOption('');
    await page.getByText('No profile is in use.').waitFor();
    await profile.selectOption({ index: 0 });
    await press(page, 'Delete');
    await poll(() => rows.count()).toBe(2);
    await press(page, 'Undo');
    await poll(() => rows.count()).toBe(3);
  });
}
