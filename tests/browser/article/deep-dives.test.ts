import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { computeDerived } from '../../../src/core/derived/derived.ts';
import { fromCataloguePlaceholder } from '../../../src/core/export/catalogue.ts';
import { compose, printLines } from '../../../src/core/prompt/compose.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { readBody } from '../../../src/library/content/body.ts';
import { readNotice } from '../../support/browser/sharing.ts';
import { copySheet, readCatalogue, readCopied } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'networking-fundamentals';
const PATH = `/deep-dives/${SLUG}/`;

const { prompts } = await readCatalogue();
const { references } = readBody(readFileSync(new URL(`../../../content/deep-dives/${SLUG}.mdx`, import.meta.url), 'utf8'));
const find = (component: string) => {
  const reference = references.find((candidate) => candidate.component === component && candidate.values.length > 0);
  const prompt = prompts.find(({ slug }) => slug === reference?.slug);
  if (reference === undefined || prompt === undefined) throw new Error(`${PATH} has no ${component} with values.`);
  return { reference, prompt };
};

for (const width of [360, 1440])
  test(`an article of ${width} px has drawings, tables and code that are scrolled within themselves`, async ({ openPage }) => {
    const page = await openPage(PATH, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const regions = page.locator('.prose section[tabindex]').filter({ visible: true });
    expect(await regions.count()).toBeGreaterThan(4);
    for (const region of await regions.all()) {
      await region.focus();
      expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

test('a link in an article fills in its values, marked, and the prompt is copied with them in three actions', async ({ openPage }) => {
  const { reference } = find('PromptLink');
  const page = await openPage(PATH);
  await page.getByRole('link', { name: reference.words }).click();
  await readNotice(page).filter({ hasText: 'A link brought' }).waitFor();
  const copied = await copySheet(page);
  for (const { text } of reference.values) for (const line of text.split('\n')) expect(copied).toContain(line);
});

test('a card copies its prompt with its values, byte for byte', async ({ openPage }) => {
  const { reference, prompt } = find('PromptCard');
  const page = await openPage(PATH);
  const fillable = { parts: parseTemplate(prompt.template).parts, placeholders: prompt.placeholders.map(fromCataloguePlaceholder) };
  const given = draft(reference.values.map((value) => [value.id, value.text]));
  const blanks = fillable.placeholders.map((placeholder) => ({
    key: placeholder.id,
    placeholder,
    value: given.values.get(placeholder.id) ?? '',
  }));
  const { numbers } = computeDerived(blanks, new Set());
  expect(numbers.length).toBeGreaterThan(0);
  const text = printLines(compose(fillable, given, [], numbers));
  const card = page.getByRole('complementary', { name: prompt.title });
  expect(await readCopied(page, () => card.getByRole('button', { name: `Copy ${prompt.title}` }).click())).toBe(text);
  expect(await card.getByRole('status').textContent()).toBe('The prompt is on the clipboard.');
});

test('a card says where the prompt cannot be fetched, and remains a link', async ({ openPage }) => {
  const { prompt } = find('PromptCard');
  const page = await openPage(PATH, {
    prepare: (opened) => opened.route('**/prompts/*.json*', (route) => route.abort()),
    expects: [/Failed to load resource/],
  });
  const card = page.getByRole('complementary', { name: prompt.title });
  await card.getByRole('button', { name: `Copy ${prompt.title}` }).click();
  await card.getByText('It could not be copied here.').waitFor();
  expect(await card.getByRole('link', { name: `Open ${prompt.title}` }).getAttribute('href')).toContain(`/prompts/${prompt.slug}/#v1`);
});

test('without a script a card is a link with its values, and drawings are there', async ({ openPage }) => {
  const { prompt } = find('PromptCard');
  const page = await openPage(PATH, { javaScriptEnabled: false });
  const card = page.getByRole('complementary', { name: prompt.title });
  expect(await card.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await card.getByRole('link', { name: prompt.title, exact: true }).getAttribute('href')).toContain('#v1');
  expect(await page.getByRole('img').filter({ visible: true }).count()).toBeGreaterThanOrEqual(4);
});

test('the points of a plot can be read as a table', async ({ openPage }) => {
  const page = await openPage(PATH);
  await page.locator('summary', { hasText: 'The points as a table' }).last().click();
  expect(await page.getByRole('row', { name: /^100 63\.4 9\.5 1$/ }).isVisible()).toBe(true);
});

test('an article is printed without what only a screen can do', async ({ openPage }) => {
  const page = await openPage(PATH);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('button, nav, summary, [role="status"]').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('img').first().isVisible()).toBe(true);
});

test('the search finds an article by a passage and says what it is', async ({ openPage }) => {
  const page = await openPage('/');
  await page.keyboard.press('/');
  await page.keyboard.type('head-of-line blocking');
  const option = page.getByRole('option', { name: /What a request pays on the wire/ });
  await option.waitFor();
  expect(await option.textContent()).toContain('Deep dive');
  expect(await page.getByRole('dialog').getByRole('status').textContent()).toContain('1 deep dive');
});
