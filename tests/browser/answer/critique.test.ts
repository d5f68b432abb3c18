import { expect } from 'vitest';
import { lenses } from '../../../src/library/lenses.ts';
import { copyFollowUp, pasteAnswer, readShown, unfold } from '../../support/browser/follow-up.ts';
import { openWith } from '../../support/browser/profile.ts';
import { storeProfile } from '../../support/browser/sharing.ts';
import { readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/database-schema-design/';
const SUBJECT = 'Ferry bookings, $& and {{system}}';
const CRITIQUE = 'Have it critiqued';

test('the critique is copied as shown, with the subject of this sheet and a lens, as its own sheet composes it', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill(SUBJECT);
  await unfold(page, CRITIQUE);
  const copied = await copyFollowUp(page, 'the critique');
  expect(copied).toContain(`# Critique of ${SUBJECT}\n`);
  expect(copied).toBe(await readShown(page, 'the critique'));
  await page.getByRole('status').filter({ hasText: 'Send it in the same conversation, right after the answer.' }).waitFor();

  await page.goto('/prompts/critique/');
  await startSheet(page);
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  await page.getByRole('textbox', { name: 'System just designed' }).fill(SUBJECT);
  await page.getByRole('textbox', { name: 'Reviewer' }).fill(lenses[0]?.reviewer ?? '');
  await page.getByRole('textbox', { name: 'Where to look hardest' }).fill(lenses[0]?.focus.join('\n') ?? '');
  await poll(() => readPlainText(page)).toBe(copied);
});

test('each lens has somebody else review, who looks at other things', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await unfold(page, CRITIQUE);
  for (const { title, reviewer, focus } of lenses) {
    await page.getByRole('radio', { name: title }).check();
    const text = await readShown(page, 'the critique');
    expect(text).toContain(`Review the design that was proposed for it, as ${reviewer}.\n`);
    expect(text).toContain(`\n- ${focus.join('\n- ')}\n`);
  }
});

test('for another assistant it takes along the prompt with its givens, and a marked place or the pasted answer', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Application', exact: true }).fill(SUBJECT);
  await unfold(page, CRITIQUE);
  await page.getByRole('radio', { name: 'Another assistant' }).check();
  const asked = await readPlainText(page);
  expect(await readShown(page, 'the critique')).toContain(asked);
  expect(await readShown(page, 'the critique')).toContain('\n[[ PASTE THE ANSWER HERE, IN PLACE OF THIS LINE ]]\n');
  const answer = '# Answer\n\n```sql\nselect $&\n```\n';
  await pasteAnswer(page, answer);
  const copied = await copyFollowUp(page, 'the critique');
  expect(copied.endsWith(`### The answer under review\n\n\`\`\`\`\n${answer}\n\`\`\`\``)).toBe(true);
  expect(copied).not.toContain('[[ PASTE');
});

test('the critique takes what the profile knows', async ({ openPage }) => {
  const page = await openWith(openPage, PATH, storeProfile('Ferries', { team_skills: 'four sailors', growth_factor: '40' }));
  await unfold(page, CRITIQUE);
  const text = await readShown(page, 'the critique');
  expect(text).toContain('- Load to test against: 40 times the figures in the design\n- Run by: four sailors\n');
});

test('the critique takes what the sheet says of the same facts, and leaves out lines that nobody has filled in', async ({ openPage }) => {
  const page = await openPage('/prompts/full-system-design/');
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Infrastructure budget', exact: true }).fill('9,000 EUR/month');
  await unfold(page, CRITIQUE);
  const text = await readShown(page, 'the critique');
  expect(text).toContain('\n- Budget for running it: 9,000 EUR/month\n');
  expect(text).not.toContain('- Run by:');
});

test('the critique’s own sheet offers none', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/');
  await startSheet(page);
  await unfold(page, 'Ask what if');
  expect(await page.locator('summary', { hasText: CRITIQUE }).count()).toBe(0);
});

test('a critique that cannot be loaded says so, and is there at the next try', async ({ openPage }) => {
  let isBroken = true;
  const page = await openPage(PATH, {
    prepare: (opened) => opened.route('**/prompts/critique.json*', (route) => (isBroken ? route.abort() : route.continue())),
    expects: [/Failed to load resource: net::ERR_FAILED/],
  });
  await startSheet(page);
  await unfold(page, CRITIQUE);
  await page.getByRole('status').filter({ hasText: 'Could not load the critique.' }).waitFor();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Copy the critique' }).waitFor();
});
