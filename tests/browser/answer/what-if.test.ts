import { expect } from 'vitest';
import { afterAnswer, copyFollowUp, readShown, unfold } from '../../support/browser/follow-up.ts';
import { copySheet, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/caching-strategy-design/';
const WHAT_IF = 'Ask what if';

test('asks for the prompt to be copied first, then says that nothing has changed', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await unfold(page, WHAT_IF);
  await afterAnswer(page).getByText('Copy the prompt first.').waitFor();
  await copySheet(page);
  await afterAnswer(page).getByRole('status').filter({ hasText: 'Nothing has changed since the prompt was copied.' }).waitFor();
  expect(await page.getByRole('button', { name: 'Copy the what-if' }).count()).toBe(0);
});

test('tells what changed since the copy, and only that, also after a reload', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('button', { name: 'Load example' }).click();
  await copySheet(page);
  await page.getByRole('textbox', { name: 'Peak reads' }).fill('24,000');
  await page.reload();
  await startSheet(page);
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Air-gapped/ }).check();
  await unfold(page, WHAT_IF);
  await afterAnswer(page)
    .getByText(/things have changed since the prompt was copied\.$/)
    .waitFor();
  const copied = await copyFollowUp(page, 'the what-if');
  expect(copied).toBe(await readShown(page, 'the what-if'));
  expect(copied).toMatch(/^# What if: Fernway, a marketplace for second-hand outdoor gear\n/);
  const [, changes = ''] = /\n## What changed\n\n([\s\S]*?)\n\n## What to work out/.exec(copied) ?? [];
  const told = changes.split('\n').filter((line) => !/^- (?:Given now|No longer given): /.test(line));
  expect(told[0]).toBe('- Peak reads: 8,060 req/s → 24,000 req/s');
  expect(told.slice(1).join('\n')).toMatch(/^- New constraint: \*\*Air-gapped\.\*\*/);
});

test('counts from the last copy of the prompt, not of the what-if, until told otherwise', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await copySheet(page);
  await page.getByRole('textbox', { name: 'System', exact: true }).fill('A & B');
  await unfold(page, WHAT_IF);
  const first = await copyFollowUp(page, 'the what-if');
  expect(first).toContain('\n- System: open → A & B\n');
  await page.getByRole('textbox', { name: 'CDN' }).fill('none');
  await poll(() => readShown(page, 'the what-if')).toContain('\n- System: open → A & B\n- CDN: open → none\n');
  await page.getByRole('button', { name: 'Count from here on' }).click();
  await afterAnswer(page).getByText('Nothing has changed since the prompt was copied.').waitFor();
});

test('is remembered by this tab alone, and forgotten when everything kept is erased', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'System', exact: true }).fill('A & B');
  await copySheet(page);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toContain('sdp:session:1:caching-strategy-design:sent');
  await page.goto('/profile/');
  await page.locator('astro-island:not([ssr])').waitFor();
  await page.getByRole('button', { name: 'Erase all profiles, drafts and progress' }).click();
  await poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('sdp:')))).toEqual([]);
});
