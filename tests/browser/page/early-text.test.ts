import type { Frame, Page } from 'playwright';
import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { test as hosted } from '../../support/browser/host.ts';
import { awaitIsland, readEntries } from '../../support/browser/profile.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { translatePage } from '../../support/browser/translator.ts';

const PROMPT = { path: '/prompts/cqrs-event-sourcing-design/', label: 'Domain or use case' };
const PROFILE = { path: '/profile/', label: 'Product' };
const TEXT = 'Grain receipts';

/** What changes a page from outside: a translator, and an extension that puts a node of its own beside each field. */
const CHANGES = {
  'a translated page': (page: Page | Frame) => translatePage(page, false),
  'a page with nodes of an extension': (page: Page | Frame) =>
    page.evaluate(() => {
      for (const field of document.querySelectorAll('textarea, input')) field.after(document.createElement('grammar-extension'));
    }),
  'a page in which an extension answers the first focus': (page: Page | Frame) =>
    page.evaluate(() => {
      addEventListener('focusin', ({ target }) => (target as Element).after(document.createElement('grammar-extension')), true);
    }),
} as const;

/** How a reader comes to a field. */
const WAYS = {
  mouse: (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true }).click(),
  touch: (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true }).tap(),
  async Tab(page: Page, label: string) {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.evaluate((element) => {
      // What is before the first field in the page is not in the way of this test.
      for (const other of document.querySelectorAll<HTMLElement>('a, button, select, summary, input, [tabindex]'))
        if (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) other.tabIndex = -1;
    });
    await page.keyboard.press('Tab');
  },
} as const;

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

for (const [what, change] of Object.entries(CHANGES))
  for (const [way, come] of Object.entries(WAYS))
    for (const isHeld of [true, false])
      test(`on ${what} text typed by ${way} is kept on a ${isHeld ? 'slow' : 'fast'} line`, async ({ openPage }) => {
        for (const { path, label } of [PROMPT, PROFILE]) {
          const { options, release } = holdScript();
          if (!isHeld) release();
          const page = await openPage(path, { ...options, hasTouch: true });
          await change(page);
          await come(page, label);
          await page.keyboard.type(TEXT.slice(0, 5));
          release();
          await page.keyboard.type(TEXT.slice(5), { delay: 20 });
          await awaitIsland(page);
          await poll(() => field(page, label).inputValue()).toBe(TEXT);
          await page.keyboard.type('!');
          expect(await field(page, label).inputValue()).toBe(`${TEXT}!`);
          expect(await focused(page)).toBe(await field(page, label).getAttribute('name'));
          await poll(async () => Object.values(await readEntries(page))).toContain(`${TEXT}!`);
        }
      });

test('on a translated page every kind of field keeps what was set, and the cursor its place', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PROMPT.path, options);
  await translatePage(page, false);
  await page.getByRole('textbox', { name: 'Lag a read may have', exact: true }).fill('250');
  await page.getByRole('combobox', { name: 'Unit of Lag a read may have' }).selectOption('ms');
  await page.getByRole('combobox', { name: 'Event store' }).selectOption({ index: 2 });
  const store = await page.getByRole('combobox', { name: 'Event store' }).inputValue();
  await page.locator('summary', { hasText: 'Read stores in house' }).click();
  await page.getByRole('checkbox', { name: 'Valkey' }).check();
  await page.getByRole('group', { name: 'Read stores in house' }).getByRole('textbox').fill('ClickHouse\nDuckDB');
  await page.getByRole('radio', { name: 'Drop the line' }).check();
  await field(page, PROMPT.label).fill('Grain  receipts');
  for (const _ of ' receipts') await page.keyboard.press('ArrowLeft');
  release();
  await awaitIsland(page);
  await page.keyboard.type('and seed');
  await poll(() => readPlainText(page)).toContain('# CQRS and event sourcing for Grain and seed receipts\n');
  const text = await readPlainText(page);
  for (const line of ['- May lag by: 250 ms', `- Event store: ${store}`, '- Read stores in house: Valkey, ClickHouse, DuckDB'])
    expect(text).toContain(`\n${line}\n`);
  expect(await page.getByRole('radio', { name: 'Drop the line' }).isChecked()).toBe(true);
});

test('on a translated page a stored draft is as it was, but for what was typed meanwhile', async ({ openPage }) => {
  const first = await openPage(PROMPT.path);
  await field(first, PROMPT.label).fill('Stored');
  await field(first, 'Engineers').fill('5');
  await first.getByRole('radio', { name: 'Drop the line' }).check();
  await poll(() => readPlainText(first)).toContain('5 engineers');

  const { options, release } = holdScript();
  const page = await first.context().newPage();
  await options.prepare?.(page);
  await page.goto(PROMPT.path);
  await translatePage(page, false);
  await field(page, PROMPT.label).fill('Typed');
  release();
  await poll(() => readPlainText(page)).toContain('# CQRS and event sourcing for Typed\n');
  expect(await readPlainText(page)).toContain('\n- 5 engineers\n');
  expect(await page.getByRole('radio', { name: 'Drop the line' }).isChecked()).toBe(true);
});

test('a button pressed on a translated page before the script has loaded is pressed once it is there', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PROMPT.path, options);
  await translatePage(page, false);
  await page.getByRole('button', { name: 'Load example' }).click();
  release();
  await page.getByText('Example loaded.').waitFor();
});

hosted('an embedded prompt keeps what was typed into it while it was translated', async ({ openHost }) => {
  const { options, release } = holdScript();
  const { framed, readFrame } = await openHost('<design-prompt slug="cqrs-event-sourcing-design"></design-prompt>', options);
  const box = framed.getByRole('textbox', { name: PROMPT.label, exact: true });
  await box.waitFor();
  await translatePage(await readFrame(), false);
  await box.pressSequentially(TEXT);
  release();
  await poll(() => framed.locator('pre.plain').textContent()).toContain(`for ${TEXT}\n`);
  expect(await box.inputValue()).toBe(TEXT);
});
