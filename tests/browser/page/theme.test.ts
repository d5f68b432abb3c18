import type { Page } from 'playwright';
import { expect } from 'vitest';
import { poll, test } from '../../support/browser/site.ts';

const PAGES = ['/', '/prompts/critique/', '/how-to-work/'];
const theme = (page: Page) => page.getByRole('combobox', { name: 'Theme' });

/** Whether the page is drawn light or dark, measured on its ground. */
function readGround(page: Page): Promise<'light' | 'dark'> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) throw new Error('No canvas.');
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return red + green + blue > 382 ? 'light' : 'dark';
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a ${colorScheme} device gets the ${colorScheme} theme, and may choose the other`, async ({ openPage }) => {
    const page = await openPage('/', { colorScheme });
    const other = colorScheme === 'light' ? 'dark' : 'light';
    expect(await readGround(page)).toBe(colorScheme);
    expect(await theme(page).inputValue()).toBe('system');
    await theme(page).selectOption(other);
    expect(await readGround(page)).toBe(other);
    for (const path of PAGES) {
      await page.goto(path);
      expect(await readGround(page)).toBe(other);
      expect(await theme(page).inputValue()).toBe(other);
    }
    await theme(page).selectOption('system');
    expect(await readGround(page)).toBe(colorScheme);
    await page.reload();
    expect(await readGround(page)).toBe(colorScheme);
    expect(await theme(page).inputValue()).toBe('system');
  });

test('the system’s theme is followed while it changes', async ({ openPage }) => {
  const page = await openPage('/', { colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await poll(() => readGround(page)).toBe('dark');
});

test('a remembered theme is set before anything is drawn', async ({ openPage }) => {
  const page = await openPage('/', {
    colorScheme: 'light',
    prepare: (opened) =>
      opened.addInitScript(() => {
        localStorage.setItem('sdp:theme', 'dark');
        const seen: (string | undefined)[] = [];
        Object.assign(window, { seen });
        // The body is there before the first frame, and so has to be the theme.
        new MutationObserver((_, observer) => {
          if (document.body === null) return;
          seen.push(document.documentElement.dataset['theme']);
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
        addEventListener('DOMContentLoaded', () => seen.push(document.documentElement.dataset['theme']));
      }),
  });
  for (const path of PAGES) {
    await page.goto(path);
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual(['dark', 'dark']);
  }
});

test('a choice in one tab reaches the others', async ({ openPage }) => {
  const page = await openPage('/', { colorScheme: 'light' });
  const other = await page.context().newPage();
  await other.goto('/prompts/critique/');
  await theme(page).selectOption('dark');
  await poll(() => theme(other).inputValue()).toBe('dark');
  await theme(page).selectOption('system');
  await poll(() => theme(other).inputValue()).toBe('system');
});
