import type { Frame, Page } from 'playwright';
import { encodeLink } from '../../../src/core/link/share-link.ts';
import type { Draft } from '../../../src/core/prompt/draft.ts';
import { draft } from '../prompts.ts';
import { readCopied } from './sheet.ts';

/** The address of a prompt with a link in it, below the site's own. */
export async function makeLink(slug: string, values: Readonly<Record<string, string>>, changes: Partial<Draft> = {}): Promise<string> {
  const made = await encodeLink(draft(Object.entries(values), changes));
  if (made.type === 'problem') throw new Error(made.problem.message);
  return `/prompts/${slug}/#${made.fragment}`;
}

/** What a link has to say for itself on the sheet that it was opened on. */
export const readNotice = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^(A|This) (link|prompt does not have|part of this page)/ });

/** Unfolds the ways out of a sheet, within the options where those are folded away too, and waits until they are there. */
export async function unfoldSend(page: Page): Promise<void> {
  const options = page.getByRole('button', { name: 'Options' });
  const summary = page.locator('summary', { hasText: 'Send or share' });
  if ((await options.isVisible()) && !(await summary.isVisible())) await options.click();
  await summary.click();
  await page.getByRole('button', { name: 'Copy and open' }).waitFor();
}

/** Presses the button that copies the link and answers with the address then on the clipboard. */
export async function copyLink(page: Page): Promise<string> {
  return readCopied(page, () => page.getByRole('button', { name: /^(Copy link|Link copied)$/ }).click());
}

/** Everything that the site keeps of the reader's in this browser, but for the drafts before the last replacement and the times of drafts. */
export function readStorage(page: Page | Frame): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => /^sdp:(?!time:)/.test(key) && !key.endsWith(':previous'))),
  );
}

/** What storage holds of a draft. */
export function storeDraft(slug: string, { values, treatment, constraints, omitted }: Draft): Record<string, string> {
  return Object.fromEntries([
    ...[...values].map(([key, value]) => [`sdp:1:${slug}:value:${key}`, value]),
    ...[...constraints].map((constraint) => [`sdp:1:${slug}:constraint:${constraint}`, '1']),
    ...[...(omitted ?? [])].map((id) => [`sdp:1:${slug}:omitted:${id}`, '1']),
    ...(treatment === 'keep' ? [] : [[`sdp:1:${slug}:treatment`, treatment]]),
  ]);
}

/** What storage holds of a profile in use. */
export function storeProfile(name: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return {
    'sdp:profile:1:active': 'first',
    'sdp:profile:1:first:name': name,
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [`sdp:profile:1:first:value:${key}`, value])),
  };
}

/** Has a browser that keeps nothing yet keep these entries before the page loads. */
export const seedStorage = (entries: Readonly<Record<string, string>>) => (page: Page) =>
  page.addInitScript((stored) => {
    if (localStorage.length === 0) for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  }, entries);
