import type { Page } from 'playwright';
import { expect } from 'vitest';
import { afterAnswer } from '../../support/browser/follow-up.ts';
import { copySheet, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';
import { readText } from '../../support/site/built-site.ts';
import { readDist } from '../../support/site/dist.ts';
import type { Fault } from '../../support/site/faults.ts';

const PATH = '/prompts/database-schema-design/';
const built = await readDist();
const OLDER = /This page is older than the site: reload it; what you typed is kept\./;

interface Entry {
  placeholders: unknown[];
}

/** A built file, changed. */
function change<File>(file: string, edit: (content: File) => unknown): string {
  const content = JSON.parse(readText(built, file)) as File;
  edit(content);
  return JSON.stringify(content);
}

const SHALLOW: Omit<Fault, 'path'>[] = [
  { status: 404, body: 'Not found', type: 'text/html' },
  { status: 500, body: '' },
  { body: '<!doctype html><title>Sign in</title>', type: 'text/html' },
  { body: '{"followUps": [' },
  { body: '{}' },
  { body: 'null' },
  { body: '[]' },
];

const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click();

for (const { file, open, deep, failed, there } of [
  {
    file: 'constraints.json',
    open: (page: Page) => unfold(page, 'Constraints'),
    deep: [
      change<{ constraints: Entry[] }>('constraints.json', ({ constraints }) => {
        for (const entry of constraints) delete entry.placeholders[0];
      }),
    ],
    failed: /The constraints could not be loaded/,
    there: (page: Page) => page.getByRole('checkbox', { name: /^Team size/ }),
  },
  {
    file: 'profile-keys.json',
    open: (page: Page) => page.getByRole('button', { name: 'Fill in a profile' }).click(),
    deep: ['hint', 'example'].map((field) =>
      change<{ groups: { keys: Record<string, unknown>[] }[] }>('profile-keys.json', ({ groups }) => delete groups[0]?.keys[0]?.[field]),
    ),
    failed: /The fields could not be loaded/,
    there: (page: Page) => page.getByRole('dialog', { name: 'Profile' }).getByRole('textbox').first(),
  },
  {
    file: 'follow-ups.json',
    open: (page: Page) => unfold(page, 'Carry its decisions on'),
    deep: [
      change<{ followUps: Entry[] }>('follow-ups.json', ({ followUps }) => {
        for (const entry of followUps) entry.placeholders.pop();
      }),
      change<{ lenses: unknown[] }>('follow-ups.json', ({ lenses }) => lenses.splice(0)),
    ],
    failed: /Could not load the follow-ups/,
    there: (page: Page) => page.getByLabel('Decisions of your own, one a line'),
  },
  {
    file: 'prompts/database-schema-design.json',
    open: (page: Page) => unfold(page, 'Check it and fill the gaps'),
    deep: [
      change<{ next?: unknown }>('prompts/database-schema-design.json', (entry) => delete entry.next),
      change<{ detections: Record<string, unknown> }>('prompts/database-schema-design.json', ({ detections }) => {
        for (const id of Object.keys(detections)) detections[id] = {};
      }),
    ],
    failed: /Could not load the check/,
    there: (page: Page) => page.getByRole('button', { name: 'Try it with a sample answer' }),
  },
  {
    file: 'prompts/critique.json',
    open: (page: Page) => unfold(page, 'Have it critiqued'),
    deep: [change<{ prompt: Entry }>('prompts/critique.json', ({ prompt }) => prompt.placeholders.pop())],
    failed: /Could not load the critique/,
    there: (page: Page) => page.getByRole('button', { name: 'Copy the critique' }),
  },
])
  test(`${file} that fails or is of another version is told, empties nothing and can be asked for again`, async ({ openPage, site }) => {
    const faults = [...SHALLOW, ...deep.map((body) => ({ body }))].map((fault) => ({ ...fault, path: new RegExp(`/${file}\\?v=`) }));
    const page = await openPage(PATH, {
      faults: faults.slice(0, 1),
      expects: [/the server responded with a status of 404/, /the server responded with a status of 500/],
    });
    await startSheet(page);
    await page.getByRole('textbox', { name: 'Application', exact: true }).fill('Ferry bookings');
    await open(page);
    for (const [i, fault] of faults.entries()) {
      site.faults.splice(0, 1, fault);
      if (i > 0) {
        const answer = page.waitForResponse((response) => fault.path.test(response.url()));
        await page.getByRole('button', { name: 'Try again' }).click();
        await answer;
      }
      const told = page.getByRole('status').filter({ hasText: new RegExp(`${failed.source}|${OLDER.source}`) });
      await told.getByRole('button', { name: 'Try again' }).waitFor();
    }
    expect(await readPlainText(page)).toContain('Ferry bookings');
    site.faults.length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    await there(page).waitFor();
    if (file !== 'profile-keys.json') expect(await copySheet(page)).toContain('Ferry bookings');
  });

test('a page that is older than its JSON says so', async ({ openPage }) => {
  const page = await openPage(PATH, { faults: [{ path: /\/follow-ups\.json/, body: '{"version": 2}' }] });
  await startSheet(page);
  await unfold(page, 'Ask what if');
  await afterAnswer(page).getByText(OLDER).waitFor();
});
