import type { Page } from 'playwright';
import { expect } from 'vitest';
import { computeDerived } from '../../../src/core/derived/derived.ts';
import { type CataloguePlaceholder, fromCataloguePlaceholder } from '../../../src/core/export/catalogue.ts';
import { compose, printLines } from '../../../src/core/prompt/compose.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { EXAMPLES, KEY_GROUPS, KEYS, listProfileEntries, readEntries } from '../../support/browser/profile.ts';
import { copySheet, readCatalogue, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const PROMPTS = [
  'full-system-design',
  'caching-strategy-design',
  'database-schema-design',
  'microservices-decomposition',
  'multi-region-database-architecture',
];
const catalogue = await readCatalogue();

const focusedKey = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-profile]')?.getAttribute('data-profile'));

/** Gives the example as the answer to the field that has the focus. Answers with the value that makes. */
async function answer(page: Page, { kind, example, options }: CataloguePlaceholder): Promise<string> {
  const { keyboard } = page;
  if (kind === 'select') {
    await keyboard.type(example);
    return example;
  }
  if (kind === 'multiselect') {
    const chosen = (options ?? []).filter((option) => example.split('\n').includes(option));
    await keyboard.press('Enter');
    for (const option of options ?? []) {
      await keyboard.press('Tab');
      if (chosen.includes(option)) await keyboard.press('Space');
    }
    return chosen.join('\n');
  }
  if (example.length > 40) await keyboard.insertText(example);
  else await keyboard.type(example);
  return example;
}

/** What a prompt says when a profile alone fills it. */
function print(slug: string, values: ReadonlyMap<string, string>): string {
  const entry = catalogue.prompts.find((prompt) => prompt.slug === slug);
  const placeholders = entry?.placeholders.map(fromCataloguePlaceholder) ?? [];
  const filled = placeholders.flatMap(({ id, profile }) => (profile === undefined ? [] : [[id, values.get(profile) ?? ''] as const]));
  const given = draft(filled);
  const blanks = placeholders.map((placeholder) => ({ key: placeholder.id, placeholder, value: given.values.get(placeholder.id) ?? '' }));
  const { numbers } = computeDerived(blanks, new Set());
  return printLines(compose({ parts: parseTemplate(entry?.template ?? '').parts, placeholders }, given, [], numbers));
}

test('a profile filled in once, by keyboard alone, fills at least half of five prompts, byte for byte', async ({ openPage }) => {
  const page = await openPage('/profile/');
  for (let i = 0; i < 60 && (await focusedKey(page)) !== KEYS[0]?.id; i += 1) await page.keyboard.press('Tab');
  await page.locator('astro-island:not([ssr])').waitFor();

  const values = new Map<string, string>();
  for (const key of KEYS) {
    expect(await focusedKey(page)).toBe(key.id);
    values.set(key.id, await answer(page, key));
    for (let i = 0; i < 12 && (await focusedKey(page)) === key.id; i += 1) await page.keyboard.press('Tab');
  }
  expect(await focusedKey(page)).toBeUndefined();
  await poll(() => readEntries(page)).toEqual(listProfileEntries(values, { name: 'My system' }));
  const groups = page.getByRole('navigation', { name: 'Groups of fields' });
  for (const { title, keys } of KEY_GROUPS) await poll(() => groups.textContent()).toContain(`${title} ${keys.length} of ${keys.length}`);

  for (const slug of PROMPTS) {
    await page.goto(`/prompts/${slug}/`);
    await poll(() => readPlainText(page)).toBe(print(slug, values));
    const progress = await page.getByRole('region', { name: 'Prompt controls' }).textContent();
    const [, filled = 0, all = 0] = /(\d+) of (\d+) filled/.exec(progress ?? '') ?? [];
    expect(Number(filled) * 2, `${slug}: ${filled} of ${all}`).toBeGreaterThanOrEqual(Number(all));
    expect(await copySheet(page)).toBe(print(slug, values));
  }
});

test('every line of what the profile says stands in the prompts that ask for it', () => {
  for (const slug of PROMPTS) {
    const text = print(slug, EXAMPLES);
    const taken = catalogue.prompts.find((prompt) => prompt.slug === slug)?.placeholders.flatMap(({ profile }) => profile ?? []) ?? [];
    expect(taken.length).toBeGreaterThan(5);
    for (const key of taken) for (const line of EXAMPLES.get(key)?.split('\n') ?? []) expect(text).toContain(line);
  }
});
