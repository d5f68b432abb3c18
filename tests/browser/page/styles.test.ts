import type { Page } from 'playwright';
import { expect } from 'vitest';
import { afterAnswer, unfold } from '../../support/browser/follow-up.ts';
import { makeLink, readNotice, unfoldSend } from '../../support/browser/sharing.ts';
import { startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'full-system-design';
const PATH = `/prompts/${SLUG}/`;
const LINK = await makeLink(SLUG, { rto: '10 min' });
const ORDER = '@layer reset, tokens, base, components, utilities;';

/** The files of the styles that a page has in the order in which they count, and its first rule. */
const readStyles = (page: Page) =>
  page.evaluate(() => ({
    first: document.styleSheets[0]?.cssRules[0]?.cssText,
    files: [...document.styleSheets].flatMap(({ href }) => (href === null ? [] : [href.replace(/^.*\/|\..*$/g, '')])),
  }));

const isVisible = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).isVisible();

test.for([
  {
    what: 'Load example',
    file: 'choices',
    path: PATH,
    use: async (page: Page) => {
      await startSheet(page);
      await page.getByRole('button', { name: 'Load example' }).click();
    },
  },
  { what: 'Send or share', file: 'send-tools', path: PATH, use: unfoldSend },
  {
    what: 'the editor of the profile',
    file: 'profile-fields',
    path: PATH,
    use: (page: Page) => page.getByRole('button', { name: 'Fill in a profile' }).click(),
  },
  {
    what: 'a panel after the answer',
    file: 'panels',
    path: PATH,
    use: async (page: Page) => {
      await afterAnswer(page).waitFor();
      await unfold(page, 'Carry its decisions on');
    },
  },
  { what: 'a link', file: 'link-notice', path: LINK, use: (page: Page) => readNotice(page).waitFor() },
])('the styles that $what loads leave the order of the layers as it was', async ({ file, path, use }, { openPage }) => {
  const page = await openPage(path, { viewport: { width: 1280, height: 900 } });
  await use(page);
  await poll(async () => (await readStyles(page)).files).toContain(file);
  expect((await readStyles(page)).first).toBe(ORDER);
  // Where the options are beside the text, the button that opens them on a phone is hidden by a component over the base.
  expect(await isVisible(page, 'Copy prompt')).toBe(true);
  expect(await isVisible(page, 'Options')).toBe(false);
});

test('the notice of links takes no room until a link comes', async ({ openPage }) => {
  const page = await openPage(PATH, { viewport: { width: 1280, height: 900 } });
  const [sheet, paper] = await Promise.all(
    ['.sheet', '.paper'].map((selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)),
  );
  expect(paper).toBe(sheet);
});

test('a panel after the answer leaves the fields of the prompt as they are', async ({ openPage }) => {
  const page = await openPage(PATH, { viewport: { width: 1280, height: 900 } });
  await startSheet(page);
  const readWidths = () =>
    page
      .locator('.paper')
      .getByRole('group')
      .evaluateAll((groups) => groups.map(({ clientWidth }) => clientWidth));
  const before = await readWidths();
  await unfold(page, 'Carry its decisions on');
  await poll(async () => (await readStyles(page)).files).toContain('panels');
  expect(await readWidths()).toEqual(before);
});
