import assert from 'node:assert/strict';
import type { Page } from 'playwright';

/** What a fixture's page has of the prompt `critique`. Every one has a link to a blank and the prompt itself to fill in. */
interface Expectations {
  /** The address of our site, ending in a slash. */
  site: string;
  /** The text that was taken into the page, where it was. */
  text?: string;
}

/** Uses a page that links to, takes in and shows a prompt of ours, as its reader would. Rejects where something is not as it should be. */
export async function tryHostPage(page: Page, { site, text }: Expectations): Promise<void> {
  if (text !== undefined) assert.equal((await readTakenIn(page)).trim(), text.trim(), 'the text that was taken in');

  const framed = page.frameLocator('design-prompt iframe');
  const system = framed.getByRole('textbox', { name: 'System just designed' });
  await system.waitFor();
  await waitFor(async () => (await system.inputValue()) === 'Ferry bookings', 'the value of the page is not filled in');
  assert.equal(
    await page.getByRole('link', { name: 'Critique: a prompt to fill in and copy' }).isVisible(),
    false,
    'the fallback is hidden',
  );
  await framed.getByRole('textbox', { name: 'What worries you most' }).fill('the pier');
  await framed.getByRole('button', { name: 'Copy prompt' }).click();
  await framed.getByText(/^Copied: /).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^# Critique of Ferry bookings\n/);
  assert.match(copied, /the pier/);

  const link = page.getByRole('link', { name: /^what worries you most/ });
  const opensTab = (await link.getAttribute('target')) === '_blank';
  const [opened] = await Promise.all([opensTab ? page.waitForEvent('popup') : page, link.click()]);
  await opened.waitForURL(`${site}prompts/critique/#worry`);
  await opened.locator('#worry:target').waitFor();
}

/** The text of the page's `pre`; some highlighters put each line into an element of its own. */
function readTakenIn(page: Page): Promise<string> {
  return page
    .locator('pre')
    .first()
    .evaluate((pre) => {
      const lines = [...pre.querySelectorAll('.ec-line')].map(({ textContent }) => textContent.replace(/\n$/, ''));
      return lines.length > 0 ? lines.join('\n') : pre.textContent;
    });
}

async function waitFor(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(otherwise);
}
