import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { readDownload } from '../../support/browser/download.ts';
import { type Entries, listProfileEntries, openWith, profileField, readEntries, said, startIsland } from '../../support/browser/profile.ts';
import { poll, test } from '../../support/browser/site.ts';

const KEPT: Entries = {
  ...listProfileEntries([['product', 'Mountain huts']], { id: 'second', name: 'Huts' }),
  ...listProfileEntries(
    [
      ['product', 'Ferry bookings, $& {{x}}\r\n🚢'],
      ['stage', 'growth'],
      ['moon_phase', 'waning'],
    ],
    { name: 'Ferries' },
  ),
  'sdp:1:database-schema-design:value:domain': 'Ships and berths.\n',
  'sdp:1:database-schema-design:value:application': '',
  'sdp:1:database-schema-design:treatment': 'ask',
  'sdp:1:caching-strategy-design:constraint:team-size': '1',
  'sdp:1:caching-strategy-design:value:team-size.engineers': '7',
  'sdp:1:a-prompt-of-the-future:value:system': 'x',
};

const kept = (page: Page) => page.getByRole('region', { name: 'Kept in this browser' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const exportAll = (page: Page) => readDownload(page, () => press(page, 'Export everything'));

/** Gives a file to the page, as one does who has chosen it. */
const importText = (page: Page, text: string, name = 'kept.json') =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** What is kept, with profiles by their names: an imported profile gets an id of its own. */
function nameProfiles(entries: Entries): Entries {
  const PROFILE = /^sdp:profile:1:([^:]+):/;
  const nameOf = (id: string) => entries[`sdp:profile:1:${id}:name`] ?? id;
  return Object.fromEntries(
    Object.entries(entries).map(([key, value]) => [
      key.replace(PROFILE, (_, id) => `profile “${nameOf(id)}” `),
      key === 'sdp:profile:1:active' ? nameOf(value) : value,
    ]),
  );
}

/** A file of one draft. */
const fileOf = (changes: object) =>
  JSON.stringify({ format: 'system-design-prompts', version: 1, saved: '2026-11-24', profiles: [], drafts: [], ...changes });
const draftOf = (prompt: string, values: object) => ({ prompt, values, treatment: 'keep', constraints: [] });

test('everything that is kept is listed, with the prompts it belongs to', async ({ openPage }) => {
  const page = await openWith(openPage, '/profile/', KEPT);
  const rows = kept(page).getByRole('rowheader');
  expect(await rows.allTextContents()).toEqual([
    'Profile “Ferries”, in use',
    'Profile “Huts”',
    'Draft of a-prompt-of-the-future',
    'Draft of Caching Strategy Design',
    'Draft of Database Schema Design',
  ]);
  await kept(page).getByRole('link', { name: 'Database Schema Design' }).click();
  await page.getByRole('heading', { level: 1, name: 'Database Schema Design' }).waitFor();
});

test('a browser that keeps nothing says so, and offers nothing to export or to erase', async ({ openPage }) => {
  const page = await openPage('/profile/');
  await startIsland(page);
  await kept(page).getByText('Nothing yet.').waitFor();
  expect(await kept(page).getByRole('button', { name: 'Export everything' }).isDisabled()).toBe(true);
  expect(await kept(page).getByRole('button', { name: 'Erase all profiles, drafts and progress' }).isDisabled()).toBe(true);
  expect(await kept(page).getByRole('button', { name: 'Import a file' }).isEnabled()).toBe(true);
});

test('a single draft is deleted, and comes back with an undo, which has the focus', async ({ openPage }) => {
  const page = await openWith(openPage, '/profile/', KEPT);
  await kept(page).getByRole('button', { name: 'Delete the draft of Database Schema Design' }).focus();
  await page.keyboard.press('Enter');
  await poll(() => said(page)).toContain('The draft of Database Schema Design is deleted.');
  const left = Object.entries(KEPT).filter(([key]) => !key.includes('database-schema-design'));
  expect(await readEntries(page)).toEqual(Object.fromEntries(left));
  await poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
  await page.keyboard.press('Enter');
  await poll(() => readEntries(page)).toEqual(KEPT);
  await kept(page).getByRole('rowheader', { name: 'Draft of Database Schema Design' }).waitFor();
});

describe('export, erasure and import', () => {
  test('lose nothing', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', KEPT);
    const file = await exportAll(page);
    expect(await said(page)).toMatch(/^Saved as system-design-prompts-\d{4}-\d\d-\d\d\.json: 2 profiles and 3 drafts\.$/);
    await press(page, 'Erase all profiles, drafts and progress');
    await poll(() => readEntries(page)).toEqual({});
    expect(await said(page)).toContain('Erased: 2 profiles and 3 drafts.');
    await kept(page).getByText('Nothing yet.').waitFor();
    expect(await profileField(page, 'Product').inputValue()).toBe('');
    await importText(page, file);
    await poll(() => said(page)).toContain('kept.json is imported: 2 profiles and 3 drafts added.');
    expect(nameProfiles(await readEntries(page))).toEqual(nameProfiles(KEPT));
    expect(await exportAll(page)).toBe(file);
    await importText(page, file);
    await poll(() => said(page)).toContain('kept.json is imported: nothing new added, 5 there already.');
    expect(nameProfiles(await readEntries(page))).toEqual(nameProfiles(KEPT));
  });

  test('can each be undone', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', KEPT);
    const file = await exportAll(page);
    await press(page, 'Erase all profiles, drafts and progress');
    await poll(() => readEntries(page)).toEqual({});
    await press(page, 'Undo');
    await poll(() => readEntries(page)).toEqual(KEPT);
    await press(page, 'Erase all profiles, drafts and progress');
    await importText(page, file);
    await poll(() => said(page)).toContain('is imported');
    await press(page, 'Undo');
    await poll(() => readEntries(page)).toEqual({});
    await kept(page).getByText('Nothing yet.').waitFor();
  });

  test('of one profile bring it to another browser, in use', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', KEPT);
    const file = await readDownload(page, () => press(page, 'Export'));
    expect(JSON.parse(file)).toMatchObject({ profiles: [{ name: 'Ferries' }], drafts: [] });
    const other = await openPage('/profile/');
    await startIsland(other);
    await importText(other, file);
    await poll(() => profileField(other, 'Stage').inputValue()).toBe('growth');
    const ferries = Object.entries(KEPT).filter(([key]) => key.startsWith('sdp:profile:1:first:') || key.endsWith(':active'));
    expect(nameProfiles(await readEntries(other))).toEqual(nameProfiles(Object.fromEntries(ferries)));
  });

  test('keep both profiles of one name, and the one in use in use', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', KEPT);
    await importText(page, fileOf({ profiles: [{ name: 'Ferries', isActive: true, values: { product: 'Others' } }] }));
    await poll(() => said(page)).toContain('one profile added.');
    const header = page.getByRole('banner').getByRole('combobox', { name: 'Profile in use' });
    expect(await header.locator('option').allTextContents()).toEqual(['Ferries', 'Ferries 2', 'Huts', 'No profile']);
    expect(await header.inputValue()).toBe('first');
  });
});

describe('a draft of the file that differs from the reader’s', () => {
  const FILE = fileOf({ drafts: [draftOf('database-schema-design', { domain: 'Theirs' })] });

  test('leaves theirs in place, and takes it when asked to, which can be undone', async ({ openPage }) => {
    const page = await openWith(openPage, '/profile/', KEPT);
    await importText(page, FILE);
    const status = kept(page).getByRole('status');
    await poll(() => status.textContent()).toContain('One draft of the file differs from yours, which stayed.');
    expect(await readEntries(page)).toEqual(KEPT);
    await press(page, 'Use the file’s instead');
    await poll(() => said(page)).toContain('The file’s drafts stand in place of yours.');
    const others = Object.entries(KEPT).filter(([key]) => !key.includes('database-schema-design'));
    const replaced = { ...Object.fromEntries(others), 'sdp:1:database-schema-design:value:domain': 'Theirs' };
    expect(await readEntries(page)).toEqual(replaced);
    expect(await status.textContent()).toBe('');
    await press(page, 'Undo');
    await poll(() => readEntries(page)).toEqual(KEPT);
  });
});

describe('a file that cannot be imported changes nothing and says what is wrong:', () => {
  const GOOD = fileOf({ drafts: [draftOf('caching-strategy-design', { system: 'x' })] });
  for (const [what, text, reason] of [
    ['one that was cut', GOOD.slice(0, 90), 'is not JSON'],
    ['an empty one', '', 'The file is empty'],
    ['another program’s', '{"name":"x","version":1}', 'format is missing; choose a backup that this site saved'],
    ['one of a newer version', GOOD.replace('"version":1', '"version":2'), 'the file was made by a newer version of this site'],
    ['a number as a value', GOOD.replace('"x"', '7'), 'drafts[0].values.system is 7; write a text.'],
  ] as const)
    test(what, async ({ openPage }) => {
      const page = await openWith(openPage, '/profile/', KEPT);
      await importText(page, text, 'broken.json');
      await poll(() => said(page)).toContain('broken.json was not imported, and nothing was changed. The reasons stand beside the button.');
      expect(await kept(page).getByRole('status').textContent()).toContain(reason);
      expect(await readEntries(page)).toEqual(KEPT);
      await importText(page, GOOD, 'good.json');
      await poll(() => said(page)).toContain('good.json is imported');
      expect(await kept(page).getByRole('status').textContent()).not.toContain(reason);
    });
});
