import type { Page } from 'playwright';
import { readCopied } from './sheet.ts';

/** The part of a sheet for what comes after the answer. */
export const afterAnswer = (page: Page) => page.getByRole('region', { name: 'After the answer' });

/** Unfolds one of its parts and waits until it has come. */
export async function unfold(page: Page, summary: string): Promise<void> {
  await afterAnswer(page).locator('summary', { hasText: summary }).click();
  await page
    .locator('details[open]', { has: page.locator('summary', { hasText: summary }) })
    .locator('.follow-up-body, p')
    .first()
    .waitFor();
}

/** Pastes an answer, as one would. */
export async function pasteAnswer(page: Page, answer: string): Promise<void> {
  await page.getByLabel('The assistant’s answer').fill(answer);
}

/** The text of a follow-up as it is shown, by its name as in “the critique”. */
export const readShown = (page: Page, name: string): Promise<string> =>
  page.getByRole('region', { name: `Text of ${name}` }).evaluate((region) => region.textContent);

/** Copies a follow-up and answers with what is then on the clipboard. */
export const copyFollowUp = (page: Page, name: string): Promise<string> =>
  readCopied(page, () => page.getByRole('button', { name: `Copy ${name}`, exact: true }).click());
