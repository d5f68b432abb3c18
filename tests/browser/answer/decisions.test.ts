import { expect } from 'vitest';
import { afterAnswer, copyFollowUp, pasteAnswer, unfold } from '../../support/browser/follow-up.ts';
import { openWith } from '../../support/browser/profile.ts';
import { readStorage, storeProfile } from '../../support/browser/sharing.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/caching-strategy-design/';
const DECISIONS = 'Carry its decisions on';
const ANSWER = `## Decisions and reversals

| Decision | Chosen | Because |
| --- | --- | --- |
| Shared cache | **Valkey**, one shard | 8 GB fits $& {{system}} |
| CDN purge | by tag | listings sell once |
`;
const BOTH = ['Shared cache: Valkey, one shard, because 8 GB fits $& {{system}}', 'CDN purge: by tag, because listings sell once'];

test('decisions of the answer that stand go to the next prompt as a constraint', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await pasteAnswer(page, ANSWER);
  await unfold(page, DECISIONS);
  for (const line of BOTH) await page.getByRole('checkbox', { name: line }).waitFor();
  await page.getByRole('checkbox', { name: BOTH[1] ?? '' }).uncheck();
  await page.getByLabel('Decisions of your own, one a line').fill('No mesh\nOne region');
  await page.getByLabel('Take them to').selectOption({ label: 'Search Architecture Design' });
  await page.getByRole('button', { name: 'Carry 3 decisions' }).click();
  await afterAnswer(page).getByRole('status').filter({ hasText: '3 decisions are in the draft of Search Architecture Design.' }).waitFor();
  await page.getByRole('link', { name: 'Open Search Architecture Design' }).click();
  await page.locator('astro-island:not([ssr])').waitFor();
  await poll(() => readPlainText(page)).toContain('## Constraints');
  expect(await copySheet(page)).toContain(
    `1. **Decided already.** The decisions listed here come from earlier work on the same system and are fixed.`,
  );
  expect(await copySheet(page)).toContain(`\n   - ${BOTH[0]}\n   - No mesh\n   - One region`);
});

test('with a profile in use they stand in it, so that every later prompt can take them, and add up', async ({ openPage }) => {
  const page = await openWith(openPage, PATH, storeProfile('Fernway', { decisions: 'One region' }));
  await pasteAnswer(page, ANSWER);
  await unfold(page, DECISIONS);
  await page.getByRole('button', { name: 'Carry 2 decisions' }).click();
  await afterAnswer(page).getByRole('status').filter({ hasText: '2 decisions are in the profile “Fernway”.' }).waitFor();
  await page.getByRole('button', { name: 'Carry 2 decisions' }).click();
  const stored = await readStorage(page);
  expect(stored['sdp:profile:1:first:value:decisions']).toBe(['One region', ...BOTH].join('\n'));
  await page.goto('/prompts/critique/');
  await startSheet(page);
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Decided already/ }).check();
  expect(await copySheet(page)).toContain(`\n   - One region\n   - ${BOTH.join('\n   - ')}`);
});

test('where the answer states none, it says so and asks the assistant for them', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'System', exact: true }).fill('A & B');
  await pasteAnswer(page, 'We could use a cache.');
  await unfold(page, DECISIONS);
  await afterAnswer(page).getByText('The answer states no decisions that can be read without a model').waitFor();
  expect(await page.getByRole('button', { name: /^Carry 0/ }).isDisabled()).toBe(true);
  await page.locator('summary', { hasText: 'Ask the assistant for its decisions' }).click();
  expect(await copyFollowUp(page, 'the request')).toMatch(/^# Decisions made: A & B\n/);
});
