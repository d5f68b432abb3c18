import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { fromCataloguePlaceholder } from '../../../src/core/export/catalogue.ts';
import { printUnfilled } from '../../../src/core/prompt/compose.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';
import { makeLink, readNotice, readStorage, seedStorage, storeDraft } from '../../support/browser/sharing.ts';
import { readCatalogue, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'database-schema-design';
const PATH = `/prompts/${SLUG}/`;
const prompt = (await readCatalogue()).prompts.find(({ slug }) => slug === SLUG);
const UNFILLED = printUnfilled({
  parts: parseTemplate(prompt?.template ?? '').parts,
  placeholders: prompt?.placeholders.map(fromCataloguePlaceholder) ?? [],
});
const VALUES = { application: 'Ferry bookings, €5', domain: 'A booking has passengers.', retention: 'ten years' };
const READABLE = await makeLink(SLUG, VALUES);
const COMPRESSED = await makeLink(SLUG, {
  ...VALUES,
  domain: Array.from({ length: 500 }, (_, i) => `rule ${(i * 7919) % 997}`).join('\n'),
});

const cut = (link: string, share: number) => link.slice(0, PATH.length + 26 + Math.floor((link.length - PATH.length - 26) * share));
const bomb = deflateRawSync('a'.repeat(10_000_000)).toString('base64url');

const REFUSED: readonly (readonly [what: string, link: string, reason: string])[] = [
  ...[0, 0.2, 0.5, 0.8, 0.97].map((share) => [`cut to ${share} of its values`, cut(READABLE, share), 'characters arrived'] as const),
  ...[0, 0.3, 0.6, 0.99].map(
    (share) => [`packed and cut to ${share} of its data`, cut(COMPRESSED, share), 'cut short or was changed on its way'] as const,
  ),
  ['cut within its head', `${PATH}#v1.1`, 'cannot be read'],
  ['with a changed value', READABLE.replace('Ferry', 'Merry'), 'was changed on its way'],
  ['of a newer version', `${PATH}#v9.14.8d63e8bc&application=x`, 'newer version of this page'],
  ['with a blank that the prompt does not have', await makeLink(SLUG, { application: 'x', p99_latency: '5 ms' }), '“p99_latency”'],
  ['with a constraint that there is not', await makeLink(SLUG, {}, { constraints: new Set(['no-such-thing']) }), '“no-such-thing”'],
  ['with a blank of a constraint that it does not choose', await makeLink(SLUG, { 'team-size.engineers': '5' }), '“team-size.engineers”'],
  ['of another prompt', (await makeLink('critique', { system: 'x' })).replace('critique', SLUG), 'made for another prompt'],
  ['of 200,000 characters', `${PATH}#v1.99999.00000000&application=${'x'.repeat(200_000)}`, 'larger than any made here'],
  ['that unpacks to ten megabytes', `${PATH}#v1z.65000.00000000.${bomb}`, 'larger than any made here'],
  ['with a key that every object has', `${PATH}#v1.14.00000000&__proto__=x`, 'was changed on its way'],
];

async function expectRefused(page: Page, reason: string, before: string, stored = {}): Promise<void> {
  await readNotice(page).filter({ hasText: reason }).waitFor();
  await readNotice(page)
    .filter({ hasText: /othing was filled in/ })
    .waitFor();
  expect(await readPlainText(page)).toBe(before);
  expect(await page.locator('[data-origin="link"]').count()).toBe(0);
  expect(await readStorage(page)).toEqual(stored);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await readNotice(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toBe('');
  expect(await readPlainText(page)).toBe(before);
  expect(await readStorage(page)).toEqual(stored);
}

for (const [what, link, reason] of REFUSED)
  test(`a link ${what} is refused with its reason, and applied not at all`, async ({ openPage }) => {
    const page = await openPage(link);
    await expectRefused(page, reason, UNFILLED);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy prompt');
  });

test('a refused link leaves a draft of the reader’s alone', async ({ openPage }) => {
  const stored = storeDraft(SLUG, draft([['application', 'Trams']]));
  const page = await openPage(cut(READABLE, 0.5), { prepare: seedStorage(stored) });
  await poll(() => readPlainText(page)).toContain('# Database schema for Trams\n');
  await expectRefused(page, 'characters arrived', await readPlainText(page), stored);
});

test('a refused link put in the address of a sheet that a link fills takes that one’s place', async ({ openPage }) => {
  const page = await openPage(READABLE);
  await poll(() => readPlainText(page)).toContain('Ferry bookings');
  await page.evaluate((link) => location.assign(link), cut(READABLE, 0.5));
  await expectRefused(page, 'characters arrived', UNFILLED);
});

for (const [what, file] of [
  ['the constraints', '**/constraints.json'],
  ['the script that reads links', '**/_astro/share-link.*.js'],
] as const)
  test(`where ${what} cannot be loaded nothing is filled in, and a reload tries again`, async ({ openPage }) => {
    const link = await makeLink(SLUG, { application: 'Ferries', 'team-size.engineers': '5' }, { constraints: new Set(['team-size']) });
    const page = await openPage(link, {
      prepare: (opened) => opened.route(file, (route) => route.abort()),
      expects: [/Failed to load resource: net::ERR_FAILED/],
    });
    await readNotice(page).filter({ hasText: 'A part of this page that reads links did not load' }).waitFor();
    expect(await readPlainText(page)).toBe(UNFILLED);
    await page.unroute(file);
    await page.reload();
    await poll(() => readPlainText(page)).toContain('Assume 5 engineers');
  });
