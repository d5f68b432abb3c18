import type { Page } from 'playwright';
import { expect } from 'vitest';
import { decodeLink } from '../../../src/core/link/share-link.ts';
import type { Draft } from '../../../src/core/prompt/draft.ts';
import { refuseCopying } from '../../support/browser/opened.ts';
import { copyLink, seedStorage, storeDraft, storeProfile, unfoldSend } from '../../support/browser/sharing.ts';
import { readCopied, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'critique';
const PATH = `/prompts/${SLUG}/`;
const PROFILE = { product: 'Ferry bookings', budget: '900 EUR/month', fixed: 'PostgreSQL stays' };

const panel = (page: Page) => page.getByRole('region', { name: 'As a link' });
const button = (page: Page) => panel(page).getByRole('button', { name: /^(Copy link|Link copied)$/ });
const worry = (page: Page) => page.getByRole('textbox', { name: 'What worries you most' });
const carried = (page: Page, name: string | RegExp) => panel(page).getByRole('listitem').getByRole('checkbox', { name });
const profileBox = (page: Page) => panel(page).getByRole('checkbox', { name: /from the profile$/ });

/** The values that a copied link holds. */
async function readLink(address: string): Promise<Record<string, string>> {
  const found = await decodeLink(new URL(address).hash.slice(1));
  return Object.fromEntries((found as { draft: Draft }).draft.values);
}

async function openSender(openPage: (path: string, options: object) => Promise<Page>, values: Record<string, string>, profile = {}) {
  const stored = { ...storeDraft(SLUG, draft(Object.entries(values))), ...storeProfile('Ferries', profile) };
  const page = await openPage(PATH, { prepare: seedStorage(stored) });
  await page.locator('astro-island:not([ssr])').waitFor();
  await unfoldSend(page);
  await poll(() => button(page).isEnabled()).toBe(true);
  return page;
}

test('a link carries what was typed and what the profile fills', async ({ openPage }) => {
  const page = await openSender(openPage, { worry: 'the pier' }, PROFILE);
  const address = await copyLink(page);
  expect(address.startsWith(`${new URL(page.url()).origin}${PATH}#v1.`)).toBe(true);
  expect(await readLink(address)).toEqual({
    system: 'Ferry bookings',
    budget: '900 EUR/month',
    fixed: 'PostgreSQL stays',
    worry: 'the pier',
  });
  await panel(page).getByRole('status').filter({ hasText: 'Link copied. It carries 4 values; whoever has it can read them.' }).waitFor();
  expect(page.url()).not.toContain('#');
});

test('the profile’s values can be left out with one click and let in again, single ones too', async ({ openPage }) => {
  const page = await openSender(openPage, { worry: 'the pier' }, PROFILE);
  await profileBox(page).uncheck();
  expect(await readLink(await copyLink(page))).toEqual({ worry: 'the pier' });
  await panel(page).getByText('Carries 1 of 4 values').click();
  expect(await carried(page, 'Budget for running it').isChecked()).toBe(false);
  await carried(page, 'Budget for running it').check();
  expect(await readLink(await copyLink(page))).toEqual({ worry: 'the pier', budget: '900 EUR/month' });
  await carried(page, 'What worries you most').uncheck();
  expect(await readLink(await copyLink(page))).toEqual({ budget: '900 EUR/month' });
  await profileBox(page).uncheck();
  expect(await readLink(await copyLink(page))).toEqual({});
  await profileBox(page).check();
  expect(Object.keys(await readLink(await copyLink(page))).sort()).toEqual(['budget', 'fixed', 'system']);
});

for (const [secret, kind, excerpt] of [
  ['AKIAIOSFODNN7EXAMPLE', 'an AWS access key', 'AKIA…'],
  ['password=hunter2hunter2', 'a password', 'hunt…'],
  ['postgres://user:tr0ub4dor@db.example.org/x', 'a password in an address', 'post…'],
  ['10.1.2.3', 'a private network address', '10…'],
] as const)
  test(`${kind} is pointed out before anything leaves, left out of the link and let in on purpose`, async ({ openPage }) => {
    const page = await openSender(openPage, { worry: `the old ${secret}`, system: 'Ferries' });
    await page
      .getByRole('listitem')
      .filter({ hasText: `What worries you most seems to hold ${kind}: ` })
      .waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'seems to hold' }).textContent()).toContain(excerpt);
    expect(await page.getByRole('listitem').filter({ hasText: 'seems to hold' }).textContent()).not.toContain(secret);
    const address = await copyLink(page);
    expect(await readLink(address)).toEqual({ system: 'Ferries' });
    await panel(page).getByText('Carries 1 of 2 values').click();
    await carried(page, 'What worries you most (look at it first)').check();
    expect(await readLink(await copyLink(page))).toEqual({ system: 'Ferries', worry: `the old ${secret}` });
  });

test('a secret in the profile neither goes along with the rest of it nor keeps the rest from being left out', async ({ openPage }) => {
  const page = await openSender(openPage, { worry: 'the pier' }, { ...PROFILE, fixed: 'the bastion stays at 10.1.2.3' });
  expect(await profileBox(page).isChecked()).toBe(true);
  await panel(page).getByText('With 2 of 3 values from the profile').waitFor();
  expect(Object.keys(await readLink(await copyLink(page))).sort()).toEqual(['budget', 'system', 'worry']);
  await profileBox(page).uncheck();
  expect(await readLink(await copyLink(page))).toEqual({ worry: 'the pier' });
  await profileBox(page).check();
  expect(Object.keys(await readLink(await copyLink(page))).sort()).toEqual(['budget', 'system', 'worry']);
});

test('a secret leads to its field', async ({ openPage }) => {
  const page = await openSender(openPage, { worry: 'AKIAIOSFODNN7EXAMPLE' });
  await page.getByRole('listitem').filter({ hasText: 'seems to hold' }).getByRole('link').click();
  await poll(() => page.evaluate(() => document.activeElement?.id)).toBe('worry');
  await worry(page).fill('nothing');
  await page.getByRole('listitem').filter({ hasText: 'seems to hold' }).waitFor({ state: 'detached' });
  expect(await readLink(await copyLink(page))).toEqual({ worry: 'nothing' });
});

test('the figure beside the meter is the length of the link, and beyond 4,000 characters a warning stands there', async ({ openPage }) => {
  const page = await openSender(openPage, {});
  // Digits that do not repeat, so that packing gains little.
  const digits = Array.from({ length: 2000 }, (_, i) =>
    Math.sin(i + 1)
      .toString(36)
      .slice(3, 9),
  ).join(' ');
  const warning = panel(page).getByText('Chat and mail programs cut links near 4,000 characters.');
  for (const [length, isWarned] of [
    [10, false],
    [2000, false],
    [9000, true],
  ] as const) {
    await worry(page).fill(digits.slice(0, length));
    await poll(() => readPlainText(page)).toContain(digits.slice(0, length));
    const address = await copyLink(page);
    await panel(page)
      .getByText(`${address.length.toLocaleString('en')} characters`, { exact: true })
      .waitFor();
    expect(address.length > 4000).toBe(isWarned);
    expect(await warning.isVisible()).toBe(isWarned);
    expect(await page.getByRole('meter', { name: 'Length of the link' }).evaluate((meter: HTMLMeterElement) => meter.value)).toBe(
      Math.min(address.length, 4000),
    );
  }
});

test('more than a link can hold is said so, and cannot be copied until it is less', async ({ openPage }) => {
  const page = await openSender(openPage, {});
  await worry(page).fill('x'.repeat(70_000));
  await panel(page).getByText('A link holds at most 300 values and 64 kB, and these are more. Send them as a file.').waitFor();
  expect(await button(page).isDisabled()).toBe(true);
  await panel(page).getByText('Carries 1 of 1 value').click();
  await carried(page, 'What worries you most').uncheck();
  await poll(() => button(page).isEnabled()).toBe(true);
  expect(await panel(page).getByText('A link holds at most').count()).toBe(0);
});

test('where copying is refused the link is shown, to be copied by hand for as long as it takes', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: async (opened) => {
      await opened.clock.install();
      await refuseCopying(opened);
    },
  });
  await worry(page).fill('the pier');
  await unfoldSend(page);
  await button(page).click();
  await panel(page).getByText('Copying is blocked here. Select the link below and copy it.').waitFor();
  const shown = panel(page).getByRole('textbox', { name: 'Link' });
  const address = await shown.inputValue();
  expect(await readLink(address)).toEqual({ worry: 'the pier' });
  await shown.focus();
  expect(await shown.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(address);
  await page.clock.fastForward(60_000);
  expect(await shown.inputValue()).toBe(address);
});

for (const [what, last] of [
  ['readable', 'the pier'],
  ['packed', `the pier ${Array.from({ length: 600 }, (_, i) => `${(i * 7919) % 997}`).join(' ')}`],
] as const)
  test(`a ${what} link copied in the very moment after typing holds what was typed`, async ({ openPage }) => {
    const page = await openPage(PATH, {
      // A slow machine, on which packing waits until it is told to go on.
      prepare: (opened) =>
        opened.addInitScript(() => {
          const arrayBuffer = Response.prototype.arrayBuffer;
          Object.assign(window, { held: undefined });
          Response.prototype.arrayBuffer = async function () {
            await Reflect.get(window, 'held');
            return arrayBuffer.call(this);
          };
        }),
    });
    await worry(page).fill(`before ${last}`);
    await unfoldSend(page);
    await poll(() => button(page).isEnabled()).toBe(true);
    await page.evaluate(() => {
      Object.assign(window, { held: new Promise((resolve) => Object.assign(window, { goOn: resolve })) });
    });
    await worry(page).fill(last);
    const copied = await readCopied(page, async () => {
      await button(page).click();
      await page.evaluate('goOn()');
    });
    expect(await readLink(copied)).toEqual({ worry: last });
  });

test('an empty sheet can be shared too, and its link holds no value', async ({ openPage }) => {
  const page = await openSender(openPage, {});
  expect(await readLink(await copyLink(page))).toEqual({});
  expect(
    await panel(page)
      .getByText(/^Carries/)
      .count(),
  ).toBe(0);
});
