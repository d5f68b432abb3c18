import type { Page } from 'playwright';
import { expect } from 'vitest';
import { findBarriers } from '../../support/browser/axe.ts';
import { unfold } from '../../support/browser/follow-up.ts';
import { EXAMPLES, listProfileEntries, openWith } from '../../support/browser/profile.ts';
import { makeLink, readNotice, seedStorage, storeDraft, unfoldSend } from '../../support/browser/sharing.ts';
import { startSheet } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SHEET = '/prompts/cqrs-event-sourcing-design/';
const PAGES = [
  '/',
  '/category/core/',
  '/deliverable/sql/',
  SHEET,
  '/workflows/',
  '/workflows/monolith-apart/',
  '/deep-dives/',
  '/deep-dives/system-design/',
  '/deep-dives/networking-fundamentals/',
  '/profile/',
  '/how-to-work/',
  '/use-in-your-docs/',
  '/404.html',
];
const THEMES = ['light', 'dark'] as const;
const VIEWPORTS = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

/** What axe finds in both themes and in each of the sizes. */
async function findBarriersInAll(page: Page, sizes: Record<string, { width: number; height: number }> = VIEWPORTS): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of THEMES) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      found.push(...(await findBarriers(page)).map((barrier) => `${size}, ${colorScheme}: ${barrier}`));
    }
  return found;
}

/** A draft whose figures contradict each other. */
const CONTRADICTION = storeDraft(
  'full-system-design',
  draft([
    ['availability', '99.95 %'],
    ['rto', '30 min'],
  ]),
);

/** Everything on a sheet that can be unfolded, unfolded, with warnings and tensions in it. */
async function unfoldSheet(page: Page): Promise<void> {
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Hidden \u202E character');
  await page.getByRole('combobox', { name: 'Event store' }).selectOption({ label: 'Other …' });
  await page.locator('summary', { hasText: 'Read stores in house' }).click();
  const options = page.getByRole('button', { name: 'Options' });
  if (await options.isVisible()) await options.click();
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  await page.locator('summary', { hasText: /\d+ of \d+ filled/ }).click();
  await page.locator('summary', { hasText: 'Constraints' }).click();
  await page.getByRole('checkbox', { name: /^Managed services first/ }).check();
  await page.getByRole('checkbox', { name: /^Air-gapped/ }).check();
}

for (const path of PAGES)
  test(`axe finds nothing on ${path}`, async ({ openPage }) => {
    const page = await openPage(path, { reducedMotion: 'reduce' });
    expect(await findBarriersInAll(page)).toEqual([]);
  });

for (const [size, viewport] of Object.entries(VIEWPORTS))
  test(`axe finds nothing on a sheet with everything unfolded, ${size}`, async ({ openPage }) => {
    const page = await openPage(SHEET, { viewport, reducedMotion: 'reduce' });
    await unfoldSheet(page);
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

for (const [size, viewport] of Object.entries(VIEWPORTS))
  test(`axe finds nothing on what comes after the answer, all of it unfolded, ${size}`, async ({ openPage }) => {
    const page = await openPage('/prompts/full-system-design/', { viewport, reducedMotion: 'reduce', prepare: seedStorage(CONTRADICTION) });
    await startSheet(page);
    await page.getByRole('status').filter({ hasText: 'Figures do not go together here.' }).waitFor();
    await page.getByRole('button', { name: 'Copy prompt' }).click();
    await page.getByRole('textbox', { name: 'Peak request rate', exact: true }).fill('900 req/s');
    for (const summary of ['Have it critiqued', 'Ask what if', 'Carry its decisions on', 'Check it and fill the gaps'])
      await unfold(page, summary);
    await page.getByRole('button', { name: 'Try it with a sample answer' }).click();
    await page
      .getByRole('checkbox', { name: /^Ask for / })
      .first()
      .check();
    await page.locator('summary', { hasText: 'Show the answer with what was recognized' }).click();
    await page.getByRole('region', { name: 'The answer with its parts marked' }).locator('mark').first().waitFor();
    const options = page.getByRole('button', { name: 'Options' });
    if (await options.isVisible()) await options.click();
    await page.locator('summary', { hasText: 'Givens' }).click();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

test('axe finds nothing on a sheet filled in and copied, nor on its plain text', async ({ openPage }) => {
  const page = await openPage(SHEET, { reducedMotion: 'reduce' });
  await startSheet(page);
  await page.getByRole('button', { name: 'Load example' }).click();
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await findBarriersInAll(page)).toEqual([]);
  await page.getByRole('radio', { name: 'As copied' }).check();
  expect(await findBarriersInAll(page)).toEqual([]);
});

test('axe finds nothing where copying is refused and storage full', async ({ openPage }) => {
  const page = await openPage(SHEET, {
    reducedMotion: 'reduce',
    prepare: (opened) =>
      opened.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
        Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
        document.execCommand = () => false;
        Storage.prototype.setItem = () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        };
      }),
  });
  await startSheet(page);
  await page.getByRole('textbox', { name: 'Domain or use case' }).fill('Grain');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await page.getByText('The whole prompt is selected').waitFor();
  expect(await findBarriersInAll(page)).toEqual([]);
});

test('axe finds nothing on the page of profiles with all its fields filled, drafts kept and a file refused', async ({ openPage }) => {
  const entries = { ...listProfileEntries(EXAMPLES), 'sdp:1:database-schema-design:value:domain': 'Ships.' };
  const page = await openWith(openPage, '/profile/', entries, { reducedMotion: 'reduce' });
  await page.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('x.json was not imported').waitFor();
  await page.locator('#profile-clients').click();
  expect(await findBarriersInAll(page)).toEqual([]);
});

for (const query of ['cache', 'zzqqxx'])
  test(`axe finds nothing in the search for “${query}”`, async ({ openPage }) => {
    const page = await openPage('/', { reducedMotion: 'reduce' });
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page
      .getByRole('dialog', { name: 'Search' })
      .getByRole('status')
      .filter({ hasText: /^(\d+ |Nothing)/ })
      .waitFor();
    expect(await findBarriersInAll(page)).toEqual([]);
  });

const SECRETS = storeDraft(
  'critique',
  draft([
    ['worry', 'AKIAIOSFODNN7EXAMPLE'],
    ['fixed', 'x'.repeat(66_000)],
  ]),
);
const WAITING = storeDraft('critique', draft([['worry', 'the pier']]));

for (const [size, viewport] of Object.entries(VIEWPORTS)) {
  test(`axe finds nothing where a prompt is sent, with secrets pointed out, ${size}`, async ({ openPage }) => {
    const page = await openPage('/prompts/critique/', { viewport, reducedMotion: 'reduce', prepare: seedStorage(SECRETS) });
    await page.locator('astro-island:not([ssr])').waitFor();
    await unfoldSend(page);
    await page.locator('summary', { hasText: /^Carries/ }).click();
    await page.getByText('seems to hold').waitFor();
    await page.getByRole('checkbox', { name: 'Not up for debate' }).uncheck();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied. It carries').waitFor();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
    await page.getByRole('checkbox', { name: 'Not up for debate' }).check();
    await page.getByText('A link holds at most').waitFor();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

  test(`axe finds nothing where a link fills the sheet, ${size}`, async ({ openPage }) => {
    const page = await openPage(await makeLink('critique', { system: 'Ferries', worry: 'the pier' }), {
      viewport,
      reducedMotion: 'reduce',
    });
    await readNotice(page).filter({ hasText: 'A link brought' }).waitFor();
    await page.getByRole('textbox', { name: 'System just designed' }).focus();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

  test(`axe finds nothing where a link waits and is compared, ${size}`, async ({ openPage }) => {
    const link = await makeLink('critique', { system: 'Ferries', worry: 'the depot' });
    const page = await openPage(link, { viewport, reducedMotion: 'reduce', prepare: seedStorage(WAITING) });
    await page.getByText('Compare the two').click();
    await page.getByRole('table').waitFor();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

  test(`axe finds nothing where a link is refused, ${size}`, async ({ openPage }) => {
    const page = await openPage('/prompts/critique/#v9.1.x', { viewport, reducedMotion: 'reduce' });
    await readNotice(page).filter({ hasText: 'newer version' }).waitFor();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });

  test(`axe finds nothing in the profile’s dialog on a sheet, ${size}`, async ({ openPage }) => {
    const page = await openPage('/prompts/critique/', { viewport, reducedMotion: 'reduce' });
    await startSheet(page);
    const options = page.getByRole('button', { name: 'Options' });
    if (await options.isVisible()) await options.click();
    await page.getByRole('button', { name: 'Fill in a profile' }).click();
    await page.getByRole('dialog', { name: 'Profile' }).getByRole('textbox', { name: 'Product' }).fill('Ferries');
    await page.getByRole('dialog', { name: 'Profile' }).getByRole('combobox', { name: 'Profile' }).waitFor();
    expect(await findBarriersInAll(page, { [size]: viewport })).toEqual([]);
  });
}

test('axe finds nothing on a profile filled in, nor where a file cannot be imported', async ({ openPage }) => {
  const page = await openPage('/profile/', { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'See an example' }).click();
  await page.getByText('An example is in use.').waitFor();
  expect(await findBarriersInAll(page)).toEqual([]);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"profiles": 5}') });
  await page.getByText('x.json was not imported, and nothing was changed.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'choose a backup that this site saved' }).first().waitFor();
  expect(await findBarriersInAll(page)).toEqual([]);
});
