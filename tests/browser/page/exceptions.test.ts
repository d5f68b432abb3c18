import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test as hosted } from '../../support/browser/host.ts';
import { awaitIsland, listProfileEntries, openWith, readEntries } from '../../support/browser/profile.ts';
import { readClipboard, readCopied, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/prompts/cqrs-event-sourcing-design/';
const THROWN = /error: (?:Error: )?Poisoned|error: %o|thrown: Poisoned|^error: /;
const field = (page: Page) => page.getByRole('textbox', { name: 'Domain or use case' });

/** Has the page throw while it reads a value that holds the word. */
const poison = (page: Page) =>
  page.addInitScript(() => {
    const { split } = String.prototype;
    Object.assign(String.prototype, {
      split(this: string, ...given: unknown[]) {
        if (!Reflect.get(window, 'isCured') && /^POISON/.test(this)) throw new Error('Poisoned');
        return Reflect.apply(split, this, given);
      },
    });
  });

test('an error in drawing a prompt leaves its text to be copied, and the page can be tried again', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: poison, expects: [THROWN] });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Engineers' }).fill('7');
  await poll(() => readPlainText(page)).toContain('- 7 engineers');
  await field(page).fill('POISON');
  await page.getByRole('alert').filter({ hasText: 'Something on this page failed.' }).waitFor();
  const text = await readPlainText(page);
  expect(text).toContain('\n- 7 engineers\n');
  expect(await readCopied(page, () => page.getByRole('button', { name: 'Copy prompt' }).click())).toBe(text);
  await page.evaluate(() => Object.assign(window, { isCured: true }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await poll(() => field(page).inputValue()).toBe('POISON');
  expect(await page.getByRole('textbox', { name: 'Engineers' }).inputValue()).toBe('7');
});

test('a draft with which a page fails twice is set aside, and can be copied and brought back', async ({ openPage }) => {
  const page = await openWith(openPage, '/how-to-work/', {}, { prepare: poison, expects: [THROWN] });
  await page.evaluate(() => {
    localStorage.setItem('sdp:1:cqrs-event-sourcing-design:value:domain', 'POISON');
    localStorage.setItem('sdp:1:cqrs-event-sourcing-design:value:team_size', '7');
  });
  const failed = page.getByRole('alert').filter({ hasText: 'Something on this page failed.' });
  await page.goto(PATH);
  await failed.waitFor();
  expect(await readPlainText(page)).toContain('# CQRS and event sourcing for');
  await page.reload();
  await failed.waitFor();
  const aside = page.getByRole('status').filter({ hasText: 'This page failed twice with what you had typed.' });
  await aside.waitFor();
  expect(await readEntries(page)).toEqual({});
  await page.reload();
  await aside.waitFor();
  expect(await field(page).inputValue()).toBe('');
  await aside.getByRole('button', { name: 'Copy what is set aside' }).click();
  await poll(() => readClipboard(page)).toContain('POISON');
  await page.addInitScript(() => Object.assign(window, { isCured: true }));
  await aside.getByRole('button', { name: 'Bring it back' }).click();
  await poll(() => field(page).inputValue()).toBe('POISON');
  await poll(() => aside.count()).toBe(0);
});

test('a profile with which its page fails twice is kept, but not in use', async ({ openPage }) => {
  const page = await openPage('/how-to-work/', { prepare: poison, expects: [THROWN] });
  await page.evaluate(
    (entries) => {
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    },
    listProfileEntries([['description', 'POISON']]),
  );
  await page.goto('/profile/');
  const failed = page.getByRole('alert').filter({ hasText: 'Something on this page failed.' });
  await failed.waitFor();
  expect(await readPlainText(page)).toContain('description: POISON');
  await page.reload();
  await page.getByText('your profile is not in use now').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('No profile is in use.').waitFor();
  expect(Object.values(await readEntries(page))).toContain('POISON');
});

hosted('an error in drawing an embedded prompt leaves its text to be copied', async ({ openHost }) => {
  const { page, framed } = await openHost('<design-prompt slug="cqrs-event-sourcing-design"></design-prompt>', {
    prepare: poison,
    expects: [THROWN],
  });
  await framed.getByRole('radio', { name: 'Have it ask' }).check();
  await poll(() => framed.locator('pre.plain').textContent()).toContain('## Before you start');
  await framed.getByRole('textbox', { name: 'Domain or use case' }).fill('POISON');
  await framed.getByRole('alert').filter({ hasText: 'Something on this page failed.' }).waitFor();
  const text = (await framed.locator('pre.plain').textContent()) ?? '';
  expect(text).toContain('## Before you start');
  expect(await readCopied(page, () => framed.getByRole('button', { name: 'Copy prompt' }).click())).toBe(text);
});

/** Parts that load when they are unfolded, each with its component. */
const PANELS = [
  ['Send or share', 'SendTools'],
  ['Check it and fill the gaps', 'GapCheck'],
  ['Have it critiqued', 'Critique'],
  ['Ask what if', 'WhatIf'],
  ['Carry its decisions on', 'Decisions'],
] as const;

for (const [summary, component] of PANELS)
  test(`an error in “${summary}” stays in it`, async ({ openPage }) => {
    const page = await openPage(PATH, {
      prepare: (opened) =>
        opened.route(`**/_astro/${component}.*.js`, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: `export const ${component} = () => { throw new Error('Poisoned'); };` }),
        ),
      expects: [THROWN],
    });
    await startSheet(page);
    await page.getByLabel('The assistant’s answer').fill('# Fit decision\n\nOne model.');
    const panel = page.locator('details', { has: page.locator('summary', { hasText: summary }) });
    await panel.locator('summary', { hasText: summary }).click();
    await panel.getByText('This part of the page failed. Copying works.').waitFor();
    await panel.getByRole('button', { name: 'Try again' }).waitFor();
    await field(page).fill('Grain');
    expect(await readCopied(page, () => page.getByRole('button', { name: 'Copy prompt' }).click())).toContain('for Grain\n');
  });

test('a text of 130,000 lines is drawn, and drawn again', async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const description = page.getByRole('textbox', { name: 'Domain, and why CQRS' });
  // In one step, as typing or pasting that much takes the browser itself minutes.
  await description.evaluate((element: HTMLTextAreaElement) => {
    const text = `first${'\n'.repeat(130_000)}last`;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await poll(() => readPlainText(page)).toContain('\n\nlast\n');
  await page.reload();
  await awaitIsland(page);
  await poll(() => readPlainText(page)).toContain('\n\nlast\n');
});
