import { expect } from 'vitest';
import { fromCataloguePlaceholder } from '../../../src/core/export/catalogue.ts';
import { printUnfilled } from '../../../src/core/prompt/compose.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { readCatalogue, readPlainText } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';

const { prompts } = await readCatalogue();
const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const CONTROLS = 'button, input, select, textarea, [role="button"], [tabindex]:not([tabindex="-1"], [role="region"], section)';

for (const { slug, title, template, placeholders } of prompts.slice(0, 3))
  test(`the whole of ${title} is there to read and to select`, async ({ openPage }) => {
    const page = await openPage(`/prompts/${slug}/`, WITHOUT_SCRIPT);
    const { parts } = parseTemplate(template);
    const text = printUnfilled({ parts, placeholders: placeholders.map(fromCataloguePlaceholder) });
    const shown = page.locator('pre');
    expect(await readPlainText(page)).toBe(text);
    expect(await shown.isVisible()).toBe(true);
    await shown.click({ clickCount: 3 });
    await page.keyboard.press('Control+A');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(text.split('\n')[0]);
  });

for (const path of [
  '/',
  '/category/core/',
  '/deliverable/sql/',
  '/prompts/database-schema-design/',
  '/profile/',
  '/workflows/',
  '/workflows/interview/',
  '/deep-dives/',
  '/deep-dives/networking-fundamentals/',
  '/how-to-work/',
  '/404.html',
])
  test(`${path} shows no control that does nothing`, async ({ openPage }) => {
    const page = await openPage(path, WITHOUT_SCRIPT);
    const shown = page.locator(CONTROLS).filter({ visible: true });
    expect(await shown.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 100)))).toEqual([]);
  });

test('filters work by link', async ({ openPage }) => {
  const page = await openPage('/', WITHOUT_SCRIPT);
  expect(await page.getByRole('listitem').count()).toBeGreaterThanOrEqual(26);
  await page.getByRole('navigation', { name: 'Filter by category' }).getByRole('link', { name: 'Follow-ups' }).click();
  expect(await page.getByRole('status').filter({ visible: true }).first().textContent()).toContain(`1 of ${prompts.length} prompts`);
  expect(await page.getByRole('link', { name: 'Critique', exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Database Schema Design' }).isVisible()).toBe(false);
  await page.getByRole('navigation', { name: 'Filter by deliverable' }).getByRole('link', { name: 'SQL' }).click();
  expect(await page.getByRole('link', { name: 'Database Schema Design' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Critique', exact: true }).isVisible()).toBe(false);
});

test('an address shared with two filters shows at least what they have in common', async ({ openPage }) => {
  const page = await openPage('/category/core/?deliverable=sql', WITHOUT_SCRIPT);
  expect(await page.getByRole('link', { name: 'Database Schema Design' }).isVisible()).toBe(true);
});
