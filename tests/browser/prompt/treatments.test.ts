import type { Page } from 'playwright';
import { expect } from 'vitest';
import { copySheet, readCatalogue, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/critique/';
const critique = (await readCatalogue()).prompts.find(({ slug }) => slug === 'critique');
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).check();

test('an unfilled blank is kept as its hint at first', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  expect(await page.getByRole('radio', { name: 'Keep the hint' }).isChecked()).toBe(true);
  expect(await copySheet(page)).toContain('\n- Run by: [people, on-call, experience]\n');
});

test('"Have it ask" asks about each open blank and no other, and is copied so', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const unfilled = await readPlainText(page);
  await page.getByRole('textbox', { name: 'System just designed' }).fill('Ferry bookings');
  await page.getByRole('textbox', { name: 'Growth to test against' }).fill('20');
  await choose(page, 'Have it ask');
  const copied = await copySheet(page);
  expect(copied).toBe(await readPlainText(page));
  const open = critique?.placeholders.filter(({ id }) => id !== 'system' && id !== 'growth_factor') ?? [];
  const closing = open.map(({ label, hint }) => `- ${label}: ${hint}`).join('\n');
  expect(open).not.toHaveLength(0);
  expect(copied).toContain('\n## Before you start\n');
  expect(copied.endsWith(`:\n\n${closing}`)).toBe(true);
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByText('Example loaded.').waitFor();
  expect(await readPlainText(page)).not.toContain('Before you start');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await choose(page, 'Keep the hint');
  await poll(() => readPlainText(page)).toBe(unfilled);
});

test('"Drop the line" leaves out optional lines that are unfilled, shows which, and keeps the rest', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await choose(page, 'Drop the line');
  await poll(() => readPlainText(page)).not.toContain('[people, on-call, experience]');
  const fields = page.getByRole('region', { name: 'Prompt with its blanks' });
  // Four givens of the review, then the heading, the line and the two empty lines of where to look hardest.
  expect(await fields.getByText('Left out:').count()).toBe(8);
  const copied = await copySheet(page);
  expect(copied).toBe(await readPlainText(page));
  expect(copied).toContain('# Critique of [system just designed]\n');
  expect(copied).toContain('\n- Load to test against: [10] times');
  expect(copied).not.toMatch(/Run by|Budget for running it|Worries me most|Not up for debate|Where to look hardest/);
  await page.getByRole('textbox', { name: 'Who will run it' }).fill('two people');
  await poll(() => readPlainText(page)).toContain('\n- Run by: two people\n');
  expect(await fields.getByText('Left out:').count()).toBe(7);
});

test('the choice is remembered for this prompt and no other', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await choose(page, 'Drop the line');
  await poll(() => readPlainText(page)).not.toContain('Run by');
  await page.reload();
  await poll(() => page.getByRole('radio', { name: 'Drop the line' }).isChecked()).toBe(true);
  expect(await readPlainText(page)).not.toContain('Run by');
  await page.goto('/prompts/api-design-review/');
  await startSheet(page);
  expect(await page.getByRole('radio', { name: 'Keep the hint' }).isChecked()).toBe(true);
});
