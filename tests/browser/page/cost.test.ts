import type { Page } from 'playwright';
import { expect } from 'vitest';
import { LARGEST_CONTENT, printContent } from '../../../src/core/link/share-link-content.ts';
import { unfold } from '../../support/browser/follow-up.ts';
import { readNotice } from '../../support/browser/sharing.ts';
import { startSheet } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { packLink } from '../../support/link/link-inputs.ts';
import { draft } from '../../support/prompts.ts';
import { REPEATED, repeat, WORDS } from '../../support/texts/repeated.ts';

const PATH = '/prompts/critique/';

/** How many times as long as words, or as a bare field of the browser, a text may take. What grows with the square takes a hundred times. */
const MOST = 10;

/** Bytes of a value that the largest link takes. */
const LARGEST = LARGEST_CONTENT - 100;

/** A busy machine may take its time from one of them. */
const TRIES = 3;

/** Milliseconds until the page is idle again after a text was put into a field, or into a bare one with the same font beside it. */
const measure = (page: Page, text: string, selector: string, isBare = false): Promise<number> =>
  page.evaluate(
    async ([put, found, bare]) => {
      const rest = async (): Promise<void> => {
        for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
      };
      const like = document.querySelector<HTMLTextAreaElement>(found);
      if (like === null) throw new Error('There is no such field.');
      const field = bare ? document.createElement('textarea') : like;
      if (bare) {
        field.style.font = getComputedStyle(like).font;
        document.querySelector('main')?.append(field);
      }
      const set = (value: string): void => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      await rest();
      const start = performance.now();
      set(put);
      await rest();
      const time = performance.now() - start;
      set('');
      if (bare) field.remove();
      await rest();
      return time;
    },
    [text, selector, isBare] as const,
  );

/** The characters of which 64 kB take too long, with the times of the text, of words, and of a bare field. */
async function findSlow(page: Page, selector: string): Promise<string[]> {
  const slow: string[] = [];
  await measure(page, WORDS, selector);
  for (const character of REPEATED) {
    const times: string[] = [];
    while (times.length < TRIES) {
      const text = repeat(character);
      const own = await measure(page, text, selector);
      const words = await measure(page, WORDS, selector);
      if (own <= MOST * words) break;
      const bare = await measure(page, text, selector, true);
      if (own <= MOST * bare) break;
      times.push(`${JSON.stringify(character)}: ${[own, words, bare].map(Math.round).join(', ')} ms`);
    }
    if (times.length === TRIES) slow.push(...times);
  }
  return slow;
}

test('64 kB of one character in a blank take no longer than the browser’s own field or words do', { timeout: 240_000 }, async ({
  openPage,
}) => {
  const page = await openPage(PATH);
  await startSheet(page);
  expect(await findSlow(page, '#worry')).toEqual([]);
});

test('64 kB of one character pasted as an answer take no longer than words do', { timeout: 240_000 }, async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  await unfold(page, 'Check it and fill the gaps');
  await page.getByLabel('The assistant’s answer').waitFor();
  const id = await page.getByLabel('The assistant’s answer').getAttribute('id');
  expect(await findSlow(page, `[id="${id}"]`)).toEqual([]);
});

test('64 kB of one character in the search take no longer than words do', { timeout: 240_000 }, async ({ openPage }) => {
  const page = await openPage('/');
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
  expect(await findSlow(page, 'dialog input')).toEqual([]);
});

test('a link with 64 kB of one character opens in no longer than one with words', { timeout: 240_000 }, async ({ openPage }) => {
  const page = await openPage(PATH);
  await startSheet(page);
  const open = async (text: string): Promise<number> => {
    const fragment = packLink(printContent(draft([['worry', text]])));
    const start = performance.now();
    await page.evaluate((link) => location.assign(`#${link}`), fragment);
    await readNotice(page).filter({ hasText: 'A link brought one value.' }).waitFor();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await poll(() => page.locator('#worry').inputValue()).toBe('');
    return performance.now() - start;
  };
  await open(WORDS.slice(0, LARGEST));
  for (const character of ['<', '|', '-', '\u200b', '\u202e', '\n', '\t', 'a', '😀']) {
    const text = character.repeat(LARGEST / Buffer.byteLength(JSON.stringify(character).slice(1, -1)));
    const [own, words] = [await open(text), await open(WORDS.slice(0, LARGEST))];
    const bare = own <= MOST * words ? 0 : await measure(page, text, '#worry', true);
    expect(own, JSON.stringify(character)).toBeLessThanOrEqual(MOST * Math.max(words, bare));
  }
});
