import type { Page } from 'playwright';
import { expect } from 'vitest';
import {
  copyLink,
  makeLink,
  readNotice,
  readStorage,
  seedStorage,
  storeDraft,
  storeProfile,
  unfoldSend,
} from '../../support/browser/sharing.ts';
import { copySheet, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'critique';
const PATH = `/prompts/${SLUG}/`;
const PROFILE = storeProfile('Ferries', { product: 'Ferry bookings', budget: '900 EUR/month', fixed: 'PostgreSQL stays' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const originOf = (page: Page, key: string) => page.locator(`[data-key="${key}"]`).getAttribute('data-origin');

test('the link stands before the profile, which fills what the link leaves out and says so; a copy accepts the link', async ({
  openPage,
}) => {
  const link = await makeLink(SLUG, { system: 'Trams', worry: 'the depot' });
  const page = await openPage(link, { prepare: seedStorage(PROFILE) });
  await readNotice(page).filter({ hasText: 'A link brought 2 values.' }).waitFor();
  await poll(() => readPlainText(page)).toContain('# Critique of Trams\n');
  const text = await readPlainText(page);
  for (const part of ['900 EUR/month', 'test it first: the depot', 'PostgreSQL stays']) expect(text).toContain(part);
  expect(await originOf(page, 'system')).toBe('link');
  expect(await copySheet(page)).toBe(text);
  expect(await originOf(page, 'fixed')).toBe('profile');
  expect(await originOf(page, 'budget')).toBe('profile');
  await field(page, 'Not up for debate').focus();
  await page.getByText('From the profile “Ferries”.').filter({ visible: true }).waitFor();
  expect(await originOf(page, 'system')).toBe('typed');
  expect(await readPlainText(page)).toBe(text);
  expect(await readStorage(page)).toEqual({
    ...PROFILE,
    ...storeDraft(
      SLUG,
      draft([
        ['system', 'Trams'],
        ['worry', 'the depot'],
      ]),
    ),
  });
});

test('a blank that the sender cleared stays empty, whatever the recipient’s profile knows', async ({ openPage }) => {
  const sender = await openPage(PATH, {
    prepare: seedStorage({
      ...PROFILE,
      ...storeDraft(
        SLUG,
        draft([
          ['system', 'Trams'],
          ['budget', ''],
        ]),
      ),
    }),
  });
  await poll(() => readPlainText(sender)).toContain('# Critique of Trams\n');
  await unfoldSend(sender);
  const sent = await readPlainText(sender);
  expect(sent).toContain('[limit a month]');
  const page = await openPage(await copyLink(sender), { prepare: seedStorage(PROFILE) });
  await readNotice(page).waitFor();
  await poll(() => readPlainText(page)).toBe(sent);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await poll(() => new URL(page.url()).hash).toBe('');
  expect(await readPlainText(page)).toBe(sent);
  await page.reload();
  await poll(() => readPlainText(page)).toBe(sent);
});

test('a sender who opens their own link, profile and all, is told that it is nothing new', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: seedStorage({ ...PROFILE, ...storeDraft(SLUG, draft([['worry', 'the pier']])) }) });
  await poll(() => readPlainText(page)).toContain('the pier');
  const own = await readPlainText(page);
  await unfoldSend(page);
  const link = await copyLink(page);
  await page.goto('/');
  await page.goto(link);
  await readNotice(page).filter({ hasText: 'This link brings nothing new' }).waitFor();
  expect(await readPlainText(page)).toBe(own);
  expect(new URL(page.url()).hash).toBe('');
});

test('where the reader has typed, the comparison shows what the profile fills, not an open blank', async ({ openPage }) => {
  const link = await makeLink(SLUG, { system: 'Trams', fixed: 'PostgreSQL stays' });
  const page = await openPage(link, {
    prepare: seedStorage({
      ...PROFILE,
      ...storeDraft(
        SLUG,
        draft([
          ['worry', 'the pier'],
          ['budget', '10 EUR/month'],
        ]),
      ),
    }),
  });
  await page.getByText('Compare the two').click();
  const rows = page.getByRole('table').getByRole('row');
  expect(await rows.evaluateAll((found) => found.slice(1).map((row) => [...row.children].map(({ textContent }) => textContent)))).toEqual([
    ['System just designed', 'Trams', 'Ferry bookings'],
    ['Budget for running it', '900 EUR/month', '10 EUR/month'],
    ['What worries you most', 'empty', 'the pier'],
    ['Not up for debate', 'PostgreSQL stays', 'the same'],
  ]);
});
