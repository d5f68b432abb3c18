import { chromium } from 'playwright';
import { findBrowser } from '../support/browser/find-browser.ts';
import { serveSite } from '../support/site/server.ts';

/** Takes README's picture of a prompt of the built site, some of its blanks filled by a profile and one by hand. */
const PROMPT = 'full-system-design';
const STORED = {
  'sdp:profile:1:active': 'first',
  'sdp:profile:1:first:name': 'Lunchbell',
  'sdp:profile:1:first:value:product': 'Lunchbell, school meals for parents and kitchens',
  'sdp:profile:1:first:value:users': '140,000',
  'sdp:profile:1:first:value:peak_rate': '900 req/s',
  [`sdp:1:${PROMPT}:value:mau`]: '310,000',
};

const server = await serveSite();
const browser = await chromium.launch(await findBrowser());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 }, colorScheme: 'light' });
  await page.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  }, STORED);
  await page.goto(`${server.origin}/prompts/${PROMPT}/`);
  await page.locator('astro-island:not([ssr])').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: '.github/screenshot.png', animations: 'disabled' });
} finally {
  await browser.close();
  server.close();
}
