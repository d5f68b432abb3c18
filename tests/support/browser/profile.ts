import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { CatalogueKeyGroup } from '../../../src/core/export/catalogue.ts';
import type { OpenOptions } from './site.ts';

/** The keys of the built `/profile-keys.json` in their groups. */
export const KEY_GROUPS = (
  JSON.parse(await readFile(new URL('../../../dist/profile-keys.json', import.meta.url), 'utf8')) as { groups: CatalogueKeyGroup[] }
).groups;

export const KEYS = KEY_GROUPS.flatMap(({ keys }) => keys);

/** The example of every key: one system, told in full. */
export const EXAMPLES: ReadonlyMap<string, string> = new Map(KEYS.map(({ id, example }) => [id, example]));

export type Entries = Record<string, string>;

/** A profile in use as the browser stores it. */
export function listProfileEntries(values: Iterable<readonly [string, string]>, { id = 'first', name = 'Lunchbell' } = {}): Entries {
  const entries = [...values].map(([key, value]) => [`sdp:profile:1:${id}:value:${key}`, value] as const);
  return { 'sdp:profile:1:active': id, [`sdp:profile:1:${id}:name`]: name, ...Object.fromEntries(entries) };
}

export function storeEntries(page: Page, entries: Entries): Promise<void> {
  return page.evaluate((given) => {
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value);
  }, entries);
}

/** Opens a path in a browser that has these entries already, and waits until they fill it. */
export async function openWith(
  openPage: (path: string, options?: OpenOptions) => Promise<Page>,
  path: string,
  entries: Entries,
  options: OpenOptions = {},
): Promise<Page> {
  const page = await openPage('/how-to-work/', options);
  await storeEntries(page, entries);
  await page.goto(path);
  if ((await page.locator('astro-island').count()) > 0) await awaitIsland(page);
  return page;
}

/** What the browser keeps of profiles and drafts, but for drafts before their last replacement. */
export function readEntries(page: Page): Promise<Entries> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries({ ...localStorage }).filter(([key]) => /^sdp:(profile:)?\d(?!.*:previous$)/.test(key))),
  ) as Promise<Entries>;
}

/** Has the island of a page take over, and waits until it has. */
export async function startIsland(page: Page): Promise<void> {
  await page.locator('astro-island').dispatchEvent('focusin');
  await awaitIsland(page);
}

/** Waits until the island of a page has taken over; it then removes the place for the notice that it has not loaded. */
export async function awaitIsland(page: Page): Promise<void> {
  await page.locator('astro-island:not([ssr])').waitFor();
  await page.locator('p.notice').waitFor({ state: 'detached' });
}

/** A field of the profile by its label, on its page or in the editor of a sheet. */
export const profileField = (page: Page, label: string) => page.locator('.profile-row').getByLabel(label, { exact: true });

/** What a sheet or the profile's page has told last. */
export const said = async (page: Page): Promise<string> => (await page.locator('[role="status"].message p').allTextContents()).join(' ');
