import type { Page } from 'playwright';
import { expect } from 'vitest';
import { makeLink, readNotice, readStorage } from '../../support/browser/sharing.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { LINK_CHANGES } from '../../support/link/link-changes.ts';

const SLUG = 'caching-strategy-design';
const PATH = `/prompts/${SLUG}/`;
const VALUES = { system: 'Reservation API, 50% of C++ & Go' };
const long = Array.from({ length: 500 }, (_, i) => `rule ${(i * 7919) % 997}`).join(', ');
const toFragment = (link: string): string => link.slice(link.indexOf('#') + 1);
const LINKS = [
  ['readable', toFragment(await makeLink(SLUG, VALUES, { treatment: 'ask' }))],
  ['compressed', toFragment(await makeLink(SLUG, { ...VALUES, peak_reads: long }))],
] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const hash = (page: Page) => new URL(page.url()).hash;

for (const [form, fragment] of LINKS)
  test(`a ${form} link opens with each change of a mail or chat program that its checksum sees through`, async ({ openPage }) => {
    const page = await openPage(`${PATH}#${fragment}`);
    await poll(() => readPlainText(page)).toContain(VALUES.system);
    const text = await readPlainText(page);
    expect(LINK_CHANGES.length).toBeGreaterThanOrEqual(45);
    for (const [change, apply] of LINK_CHANGES) {
      await button(page, 'Remove it').click();
      await poll(() => readPlainText(page)).not.toContain(VALUES.system);
      await page.evaluate((changed) => location.assign(`#${changed}`), apply(fragment));
      await expect.poll(() => readPlainText(page), { message: change, timeout: 40_000 }).toBe(text);
    }
    expect(await readStorage(page)).toEqual({});
  });

test('a link written by hand fills what fits, says that nothing checks it, and names what does not fit', async ({ openPage }) => {
  const page = await openPage(`${PATH}#system=Reservation API&peak_reads=500 req/s&colour=red`);
  const notice = readNotice(page).filter({
    hasText: 'A link written by hand filled in 2 blanks. It has no checksum, so check the values.',
  });
  await notice.filter({ hasText: 'This prompt does not have “colour”.' }).waitFor();
  expect(await readPlainText(page)).toContain('Reservation API');
  expect(await readPlainText(page)).toContain('500 req/s');
  expect(await readStorage(page)).toEqual({});
});

test('a link written by hand in percent signs, put in the address of a page that is open, fills it too', async ({ openPage }) => {
  const page = await openPage(PATH);
  await page.evaluate(() => location.assign('#system%3DReservation%20API'));
  await readNotice(page).filter({ hasText: 'A link written by hand filled in one blank.' }).waitFor();
  expect(await readPlainText(page)).toContain('Reservation API');
});

test('a link written by hand of which nothing fits is said so', async ({ openPage }) => {
  const page = await openPage(`${PATH}#colour=red&size=big`);
  await readNotice(page)
    .filter({ hasText: 'A link written by hand does not fit here. This prompt does not have “colour”, “size”. Nothing was filled in.' })
    .waitFor();
});

for (const path of [
  `${PATH}%23${LINKS[0][1]}`,
  `${PATH}%2523${LINKS[0][1]}`,
  `${PATH}%23${LINKS[0][1]}.`,
  `${PATH}%2523${LINKS[0][1].replaceAll('%', '%25')}`,
  `${PATH}%23system=Reservation%20API,%2050%25%20of%20C++%20%26%20Go`,
])
  test(`an address whose # was encoded is sent on: ${path}`, async ({ openPage }) => {
    const page = await openPage(path, { expects: [/status of 404/] });
    await poll(() => new URL(page.url()).pathname).toBe(PATH);
    await poll(() => readPlainText(page)).toContain('Reservation API');
    expect(await readPlainText(page)).toContain(VALUES.system);
    expect(hash(page)).not.toBe('');
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

test('a short address whose # was encoded leads to its prompt', async ({ openPage, site: { origin } }) => {
  const page = await openPage('/', { expects: [/status of 404/] });
  const { prompts } = await (await fetch(`${origin}/prompts.json`)).json();
  const number = prompts.find((prompt: { slug: string }) => prompt.slug === SLUG)?.number;
  await page.goto(`/p/${number}/%23${LINKS[0][1]}`);
  await poll(() => new URL(page.url()).pathname).toBe(PATH);
  await poll(() => readPlainText(page)).toContain(VALUES.system);
});
