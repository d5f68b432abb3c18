import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { unfoldSend } from '../../support/browser/sharing.ts';
import { readClipboard, readCopied, readPlainText, startSheet } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';
import { delayFiles, readCalls, recordCalls } from '../../support/browser/taps.ts';

const PROMPT = '/prompts/full-system-design/';

const prepare = async (page: Page): Promise<void> => {
  await recordCalls(page);
  await delayFiles(page);
};

describe('nothing is waited for between a tap and the clipboard, on a slow line', () => {
  const press = async (page: Page, name: string | RegExp): Promise<string> => {
    const before = (await readCalls(page)).length;
    const text = await readCopied(page, () => page.getByRole('button', { name }).first().click());
    // The first call is that of `readCopied` itself.
    const calls = (await readCalls(page)).slice(before + 1);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toMatchObject({ isActive: true, isInClick: true });
    return text;
  };

  test('the prompt’s button, as the page is opened', async ({ openPage }) => {
    const page = await openPage(PROMPT, { prepare });
    const text = await press(page, 'Copy prompt');
    expect(text).toBe(await readPlainText(page));
  });

  test('the prompt’s button, after a value from which numbers are derived', async ({ openPage }) => {
    const page = await openPage(PROMPT, { prepare });
    await startSheet(page);
    await page.getByRole('textbox', { name: 'Availability', exact: true }).fill('99.95 %');
    const text = await press(page, 'Copy prompt');
    expect(text).toContain('allows 21.6 min of failure in 30 days');
  });

  test('a row of the register', async ({ openPage }) => {
    const page = await openPage('/', { prepare });
    expect(await press(page, 'Copy Critique')).toContain('# Critique of ');
  });

  test('a prompt’s card in an article', async ({ openPage }) => {
    const page = await openPage('/deep-dives/indexing/', { prepare });
    expect(await press(page, /^Copy /)).toMatch(/^# /);
  });

  test('a prompt in a frame', async ({ openPage }) => {
    const page = await openPage('/embed/critique/', { prepare });
    expect(await press(page, 'Copy prompt')).toContain('# Critique of ');
  });

  test('a link to share, a format and an assistant', async ({ openPage }) => {
    const page = await openPage(PROMPT, { prepare });
    await page.getByRole('textbox').first().fill('Ferries');
    await startSheet(page);
    await unfoldSend(page);
    expect(await press(page, 'Copy link')).toContain('Ferries');
    await press(page, /^Copy$/);
  });
});

test('a prompt tapped twice before its script has come is copied once, as it then reads', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage(PROMPT, {
    prepare: async (opened) => {
      await recordCalls(opened);
      await options.prepare?.(opened);
    },
  });
  const copy = page.getByRole('button', { name: 'Copy prompt' });
  await copy.click();
  await page.getByRole('textbox').first().fill('Ferries');
  await copy.click();
  release();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await readClipboard(page)).toContain('Ferries');
  expect(await readClipboard(page)).toBe(await readPlainText(page));
  expect((await readCalls(page)).map(({ by }) => by)).toEqual(['write', 'write']);
});

describe('what never answers has failed after a while', () => {
  const silence = (page: Page) =>
    page.addInitScript(() => {
      navigator.clipboard.writeText = () => new Promise(() => undefined);
    });
  const refuse = (page: Page) =>
    page.addInitScript(() => {
      document.execCommand = () => false;
    });

  test('a clipboard, which is gone round', async ({ openPage }) => {
    const page = await openPage('/prompts/critique/', { prepare: silence });
    await startSheet(page);
    await page.getByRole('button', { name: 'Copy prompt' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await readClipboard(page)).toBe(await readPlainText(page));
  });

  test('a clipboard that cannot be gone round', async ({ openPage }) => {
    const page = await openPage('/prompts/critique/', { prepare: (opened) => Promise.all([silence(opened), refuse(opened)]) });
    await startSheet(page);
    await page.getByRole('button', { name: 'Copy prompt' }).click();
    await page.getByText('The whole prompt is selected: press Ctrl+C.').waitFor();
  });

  test('a prompt of the register', async ({ openPage }) => {
    const page = await openPage('/', { prepare: (opened) => opened.route('**/prompts/critique.json', () => undefined) });
    await page.getByRole('button', { name: 'Copy Critique' }).click();
    await page.getByText('Critique could not be copied here.').waitFor({ state: 'attached' });
  });
});

test('the advice for a touch screen names no keys', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/', {
    isMobile: true,
    hasTouch: true,
    prepare: (opened) =>
      opened.addInitScript(() => {
        Object.defineProperty(navigator, 'platform', { value: 'iPhone' });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      }),
  });
  await page.getByRole('button', { name: 'Copy prompt' }).tap();
  const said = page.getByText('The whole prompt is selected: press and hold the selected text, then Copy.');
  await said.waitFor();
  expect(await page.getByRole('button', { name: 'Press and hold' }).count()).toBe(1);
});
