import type { BrowserContext, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { findBarriers } from '../../support/browser/axe.ts';
import { poll, test } from '../../support/browser/site.ts';

const PATH = '/workflows/monolith-apart/';
const COUNT = 7;

const box = (page: Page, place: number) => page.getByRole('checkbox', { name: `Done with step ${place},` });
const said = async (page: Page) =>
  (await page.locator('[data-workflow] [role="status"]').first().innerText()).replaceAll(/\s+/g, ' ').trim();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const next = (page: Page) => page.locator('li[data-step][aria-current="step"] h3').allInnerTexts();
const readKeys = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('sdp:workflow:'))
      .sort(),
  );

/** Stores profiles once, before the first page of a context is drawn; a second load finds what the first has left. */
async function store(page: Page, entries: Record<string, string>): Promise<void> {
  await page.addInitScript((given) => {
    if (localStorage.getItem('test:begun') !== null) return;
    localStorage.setItem('test:begun', '1');
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value);
  }, entries);
}

const PROFILES = {
  'sdp:profile:1:active': 'ferry',
  'sdp:profile:1:ferry:name': 'Ferry',
  'sdp:profile:1:meals:name': 'Meals',
};
const withProfiles = { prepare: (page: Page) => store(page, PROFILES) };

async function openAnother(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test('a workflow is walked from its first step to its last by keyboard, with one profile', async ({ openPage }) => {
  const page = await openPage(PATH, withProfiles);
  expect(await said(page)).toBe('0 of 7 done for Ferry Next: Architecture Trade-off Analysis');
  for (let place = 1; place <= COUNT; place += 1) {
    expect(
      await page
        .locator('li[data-step]')
        .nth(place - 1)
        .getAttribute('aria-current'),
    ).toBe('step');
    // The way to the next step stands before the steps.
    await page.getByRole('status').getByRole('link').focus();
    await page.keyboard.press('Enter');
    await poll(() => page.locator('li[data-step]:target').getAttribute('data-state')).toBe('next');
    await page.keyboard.press('Tab');
    await poll(() => page.evaluate(() => document.activeElement?.closest('h3') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await box(page, place).isChecked()).toBe(true);
    await poll(() => said(page)).toContain(place === COUNT ? 'All 7 steps done for Ferry' : `${place} of 7 done for Ferry Next: `);
  }
  expect(await next(page)).toEqual([]);
  expect(await readKeys(page)).toHaveLength(COUNT);
  expect((await readKeys(page))[0]).toBe('sdp:workflow:1:ferry:monolith-apart:boundaries');
});

test('a step leads to its sheet, which leads back to the step', async ({ openPage }) => {
  const page = await openPage(PATH);
  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Microservices Decomposition' }).click();
  await page.getByRole('region', { name: 'Used in workflows' }).getByRole('link', { name: 'Taking a Monolith Apart' }).click();
  await poll(() => new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${PATH}#boundaries`);
});

test('what is handed on leads to the blank that takes it', async ({ openPage }) => {
  const page = await openPage(PATH);
  await page.getByRole('link', { name: 'Reasons to split' }).click();
  await poll(() => new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/prompts/microservices-decomposition/#pains');
  await poll(() => page.locator('#pains:target').count()).toBe(1);
});

describe('progress', () => {
  test('is there again after a reload, and in the list', async ({ openPage }) => {
    const page = await openPage(PATH);
    await box(page, 1).check();
    await box(page, 3).check();
    await page.reload();
    expect(await said(page)).toBe('2 of 7 done Next: Microservices Decomposition');
    expect(await box(page, 3).isChecked()).toBe(true);
    await page.goto('/workflows/');
    const row = page.getByRole('listitem').filter({ hasText: 'Taking a Monolith Apart' });
    expect(await row.innerText()).toContain('2 of 7 done');
    expect(await page.getByRole('listitem').filter({ hasText: 'Greenfield Product' }).innerText()).toContain('6 steps');
  });

  test('follows the profile in use', async ({ openPage }) => {
    const page = await openPage(PATH, withProfiles);
    const profile = page.getByRole('combobox', { name: 'Profile in use' });
    await box(page, 1).check();
    await profile.selectOption('Meals');
    await poll(() => said(page)).toContain('0 of 7 done for Meals');
    expect(await box(page, 1).isChecked()).toBe(false);
    await box(page, 2).check();
    await profile.selectOption('Ferry');
    await poll(() => said(page)).toContain('1 of 7 done for Ferry');
    expect([await box(page, 1).isChecked(), await box(page, 2).isChecked()]).toEqual([true, false]);
    await profile.selectOption('No profile');
    await poll(() => said(page)).toBe('0 of 7 done Next: Architecture Trade-off Analysis');
  });

  test('follows the other tab, its steps and its profile', async ({ openPage }) => {
    const page = await openPage(PATH, withProfiles);
    const other = await openAnother(page.context(), PATH);
    await box(other, 1).check();
    await poll(() => said(page)).toContain('1 of 7 done for Ferry');
    await other.getByRole('combobox', { name: 'Profile in use' }).selectOption('Meals');
    await poll(() => said(page)).toContain('0 of 7 done for Meals');
    const list = await openAnother(page.context(), '/workflows/');
    await box(page, 2).check();
    await poll(() => list.getByRole('listitem').filter({ hasText: 'Taking a Monolith Apart' }).innerText()).toContain('1 of 7 done');
  });

  test('is cleared and comes back with an undo, by keyboard', async ({ openPage }) => {
    const page = await openPage(PATH);
    expect(await button(page, 'Clear progress').isVisible()).toBe(false);
    for (const place of [1, 2, 4]) await box(page, place).check();
    await button(page, 'Clear progress').focus();
    await page.keyboard.press('Enter');
    await poll(() => said(page)).toContain('0 of 7 done Next: Architecture Trade-off Analysis Progress cleared.');
    expect(await readKeys(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await poll(() => said(page)).toContain('3 of 7 done Next: Critique Undone.');
    expect(await button(page, 'Undo').isVisible()).toBe(false);
    expect(await button(page, 'Clear progress').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('that was changed since stays as it is after an undo', async ({ openPage }) => {
    const page = await openPage(PATH);
    const other = await openAnother(page.context(), PATH);
    await box(page, 1).check();
    await box(page, 2).check();
    await button(page, 'Clear progress').click();
    await poll(() => said(other)).toContain('0 of 7 done');
    await box(other, 5).check();
    await poll(() => said(page)).toContain('1 of 7 done');
    await button(page, 'Undo').click();
    await poll(() => said(page)).toContain('3 of 7 done');
    expect(await box(page, 5).isChecked()).toBe(true);
  });

  test('made without a profile is taken over by the first one, if the reader says so', async ({ openPage }) => {
    const page = await openPage(PATH, withProfiles);
    const profile = page.getByRole('combobox', { name: 'Profile in use' });
    expect(await button(page, /^Take over/).isVisible()).toBe(false);
    await profile.selectOption('No profile');
    await box(page, 1).check();
    await box(page, 2).check();
    await profile.selectOption('Ferry');
    await button(page, 'Take over the 2 steps done without a profile').click();
    await poll(() => said(page)).toBe('2 of 7 done for Ferry Next: Critique Taken over.');
    await button(page, 'Undo').click();
    await poll(() => said(page)).toBe('0 of 7 done for Ferry Next: Architecture Trade-off Analysis Undone.');
    await profile.selectOption('No profile');
    await poll(() => said(page)).toBe('2 of 7 done Next: Critique');
  });

  test('of steps that no longer exist, and entries that are not ours, do no harm', async ({ openPage }) => {
    const page = await openPage(PATH, {
      prepare: (opened) =>
        store(opened, {
          'sdp:workflow:1:none:monolith-apart:gone': '1',
          'sdp:workflow:1:none:monolith-apart:choice': 'yes',
          'sdp:workflow:2:none:monolith-apart:choice': '1',
        }),
    });
    expect(await said(page)).toBe('0 of 7 done Next: Architecture Trade-off Analysis');
    await box(page, 1).check();
    await poll(() => said(page)).toContain('1 of 7 done');
  });
});

for (const [what, error, words] of [
  ['blocked', 'SecurityError', 'blocks storage'],
  ['full', 'QuotaExceededError', 'storage is full'],
] as const)
  test(`${what} storage is said, and ticks stand while the page is open`, async ({ openPage }) => {
    const page = await openPage(PATH, {
      prepare: (opened) =>
        opened.addInitScript((name) => {
          Storage.prototype.setItem = () => {
            throw new DOMException('No.', name);
          };
        }, error),
    });
    await box(page, 1).check();
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    await box(page, 2).check();
    expect(await said(page)).toContain('2 of 7 done');
    await button(page, 'Clear progress').click();
    await poll(() => said(page)).toContain('0 of 7 done');
  });

test('storage that cannot even be touched leaves the page whole', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: (opened) =>
      opened.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        }),
      ),
  });
  await box(page, 1).check();
  await page.getByRole('status').filter({ hasText: 'blocks storage' }).waitFor();
  expect(await said(page)).toContain('1 of 7 done');
});

test('without JavaScript the whole path is there to read, without boxes', async ({ openPage }) => {
  const page = await openPage(PATH, { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(COUNT);
  expect(await page.getByText('Done when', { exact: true }).first().isVisible()).toBe(true);
  expect(await page.getByRole('checkbox').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText('0 of 7 done').isVisible()).toBe(false);
  await page.getByRole('navigation', { name: 'Steps of this workflow' }).getByRole('link', { name: 'API Gateway Design' }).click();
  expect(new URL(page.url()).hash).toBe('#entry');
});

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
])
  test(`axe finds nothing at ${viewport.width} px with steps done, progress cleared and storage full`, async ({ openPage }) => {
    const page = await openPage(PATH, { ...withProfiles, viewport, reducedMotion: 'reduce' });
    await box(page, 1).check();
    await box(page, 2).check();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await box(page, 4).check();
    await page.getByRole('status').filter({ hasText: 'storage is full' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
    await button(page, 'Clear progress').click();
    expect(await findBarriers(page)).toEqual([]);
  });

describe('the page of what is kept', () => {
  const kept = (page: Page) => page.getByRole('region', { name: 'Kept in this browser' });

  test('lists progress, deletes it with an undo, and erases it with everything else', async ({ openPage }) => {
    const page = await openPage(PATH, withProfiles);
    await box(page, 1).check();
    await box(page, 2).check();
    await page.getByRole('combobox', { name: 'Profile in use' }).selectOption('No profile');
    await page.goto('/workflows/interview/');
    await box(page, 1).check();
    await page.goto('/profile/');
    const row = (text: string) => kept(page).getByRole('row').filter({ hasText: text });
    await row('Progress in Taking a Monolith Apart for “Ferry”').getByRole('cell', { name: '2 steps' }).waitFor();
    await row('Progress in Preparing for an Interview without a profile').getByRole('cell', { name: 'one step' }).waitFor();
    await button(page, 'Delete the progress in Taking a Monolith Apart').click();
    await poll(() => readKeys(page)).toEqual(['sdp:workflow:1:none:interview:plan']);
    await button(page, 'Undo').click();
    await poll(() => readKeys(page)).toHaveLength(3);
    await button(page, 'Erase all profiles, drafts and progress').click();
    await poll(() => readKeys(page)).toEqual([]);
    await button(page, 'Undo').click();
    await poll(() => readKeys(page)).toHaveLength(3);
  });

  test('shows progress where nothing else is kept', async ({ openPage }) => {
    const page = await openPage(PATH);
    await box(page, 1).check();
    await page.goto('/profile/');
    await kept(page).getByRole('rowheader', { name: 'Progress in Taking a Monolith Apart without a profile' }).waitFor();
  });
});

test('the search finds workflows by their words and calls them so', async ({ openPage }) => {
  const page = await openPage('/');
  await page.keyboard.press('/');
  await page.keyboard.type('monolith apart');
  const option = page.getByRole('option').filter({ has: page.locator('[data-part="title"]', { hasText: 'Taking a Monolith Apart' }) });
  await option.waitFor();
  expect(await option.locator('[data-part="category"]').textContent()).toBe('Workflow');
  expect(await page.getByRole('dialog', { name: 'Search' }).getByRole('status').textContent()).toMatch(/\d workflows?/);
});
