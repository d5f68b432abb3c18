import type { FrameLocator, Page } from 'playwright';
import { expect } from 'vitest';
import { strictPolicy, test } from '../../support/browser/host.ts';
import { makeLink, readStorage, seedStorage, storeDraft, storeProfile } from '../../support/browser/sharing.ts';
import { readCopied } from '../../support/browser/sheet.ts';
import { poll } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';
import { serveSite } from '../../support/site/server.ts';
import { blockStorage } from '../../support/storage/broken-storage.ts';

const SLUG = 'critique';
const element = (attributes = `slug="${SLUG}"`, fallback = '<a href="https://example.org/">Read the prompt</a>'): string =>
  `<design-prompt ${attributes}>${fallback}</design-prompt>`;
const plainFrame = (site: string, attributes = '', fragment = ''): string =>
  `<iframe title="A prompt" width="720" height="640" src="${site}/embed/${SLUG}/${fragment}" ${attributes}></iframe>`;

const system = (framed: FrameLocator) => framed.getByRole('textbox', { name: 'System just designed' });
const copyButton = (framed: FrameLocator) => framed.getByRole('button', { name: /^(Copy prompt|Copied)$/ });
const fallbackLink = (page: Page) => page.getByRole('link', { name: 'Read the prompt' });
const groundOf = (framed: FrameLocator) => framed.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);

/** The browser's own words, before the frame copies in another way. */
const NOT_ALLOWED = /Permissions policy violation: The Clipboard API has been blocked/;

const PAPER = 'rgb(244, 241, 232)';
const BLUEPRINT = 'rgb(10, 34, 64)';

test('a plain frame that may not use the clipboard copies by a selection', async ({ openHost }) => {
  const { page, framed, readFrame } = await openHost((site) => plainFrame(site), { head: () => '', expects: [NOT_ALLOWED] });
  await system(framed).fill('Ferries');
  const refused = await (await readFrame()).evaluate(() => navigator.clipboard.writeText('x').then(String, ({ name }) => name));
  expect(refused).toBe('NotAllowedError');
  expect(await readCopied(page, () => copyButton(framed).click())).toContain('Critique of Ferries\n');
});

test('a plain frame takes a share link as its fragment, constraints and all', async ({ openHost }) => {
  const link = await makeLink(SLUG, { system: 'Ferries', 'team-size.engineers': '4' }, { constraints: new Set(['team-size']) });
  const { framed } = await openHost((site) => plainFrame(site, '', link.slice(link.indexOf('#'))), { head: () => '' });
  await poll(() => system(framed).inputValue()).toBe('Ferries');
  await poll(() => framed.locator('pre.plain').textContent()).toContain('## Constraints');
});

test('a link with a blank that the prompt does not have fills in nothing and says so in the frame', async ({ openHost }) => {
  const { framed } = await openHost(element(`slug="${SLUG}" values='{"gone":"x"}'`));
  await framed.getByText('This prompt does not have what this link fills in: “gone”.').waitFor();
});

test('hidden characters in a value of the page are pointed out', async ({ openHost }) => {
  const { framed } = await openHost(element(`slug="${SLUG}" values='{"system":"Ferries\\u202e"}'`));
  await framed.getByText(/^System just designed: .*U\+202E/).waitFor();
});

test('where storage is blocked the frame works all the same', async ({ openHost }) => {
  const { page, framed } = await openHost(element(), { prepare: blockStorage });
  await system(framed).fill('Ferries');
  expect(await readCopied(page, () => copyButton(framed).click())).toContain('Critique of Ferries\n');
});

test('in a sandbox without an origin the frame works where our host lets scripts be read from anywhere', async ({ openHost }) => {
  const server = await serveSite({ headers: { 'access-control-allow-origin': '*' } });
  try {
    const link = await makeLink(SLUG, { worry: 'the pier' });
    const { page, framed, readFrame } = await openHost(
      (site) => plainFrame(site, 'sandbox="allow-scripts"', link.slice(link.indexOf('#'))),
      { head: () => '', site: server.origin, expects: [NOT_ALLOWED] },
    );
    expect(await (await readFrame()).evaluate(() => origin)).toBe('null');
    await poll(() => framed.getByRole('textbox', { name: 'What worries you most' }).inputValue()).toBe('the pier');
    await system(framed).fill('Ferries');
    expect(await readCopied(page, () => copyButton(framed).click())).toContain('Critique of Ferries\n');
  } finally {
    server.close();
  }
});

test('the frame neither shows what the reader keeps on the site nor keeps anything itself', async ({ openHost }) => {
  const kept = { ...storeDraft(SLUG, draft([['system', 'A secret']])), ...storeProfile('Mine', { product: 'A secret' }) };
  const { page, framed, readFrame } = await openHost(element(), { prepare: seedStorage(kept), isSameSite: true });
  await framed.getByRole('textbox', { name: 'What worries you most' }).fill('the pier');
  expect(await system(framed).inputValue()).toBe('');
  expect(await readCopied(page, () => copyButton(framed).click())).not.toContain('A secret');
  const frame = await readFrame();
  expect(await readStorage(frame)).toEqual(kept);
  expect(await frame.evaluate(() => sessionStorage.length)).toBe(0);
});

test('the theme follows the host’s color-scheme while that changes, without the loss of what was typed', async ({ openHost }) => {
  const { page, framed } = await openHost(element());
  await system(framed).fill('Ferries');
  expect(await groundOf(framed)).toBe(PAPER);
  const wear = (scheme: string) => page.evaluate((value) => document.documentElement.style.setProperty('color-scheme', value), scheme);
  await wear('dark');
  await poll(() => groundOf(framed)).toBe(BLUEPRINT);
  await wear('light dark');
  await poll(() => groundOf(framed)).toBe(PAPER);
  await page.emulateMedia({ colorScheme: 'dark' });
  await poll(() => groundOf(framed)).toBe(BLUEPRINT);
  expect(await system(framed).inputValue()).toBe('Ferries');
});

test('a host that says nothing of its color-scheme is light, whatever the device', async ({ openHost }) => {
  const { framed } = await openHost(element(), { colorScheme: 'dark' });
  await system(framed).waitFor();
  expect(await groundOf(framed)).toBe(PAPER);
});

test('the theme attribute goes before the host, and may change', async ({ openHost }) => {
  const { page, framed } = await openHost(element(`slug="${SLUG}" theme="dark"`));
  await system(framed).fill('Ferries');
  expect(await groundOf(framed)).toBe(BLUEPRINT);
  await page.locator('design-prompt').evaluate((prompt) => prompt.setAttribute('theme', 'light'));
  await poll(() => groundOf(framed)).toBe(PAPER);
  await page.locator('design-prompt').evaluate((prompt) => prompt.setAttribute('theme', 'auto'));
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  await poll(() => groundOf(framed)).toBe(BLUEPRINT);
  expect(await system(framed).inputValue()).toBe('Ferries');
});

for (const [what, attributes, quoted] of [
  ['values that are not JSON', `slug="${SLUG}" values="{system: Ferries}"`, /warning: .*values="\{system: Ferries\}"/],
  ['values that are not texts', `slug="${SLUG}" values='{"system":5}'`, /warning: .*values="\{"system":5\}"/],
  ['values under impossible names', `slug="${SLUG}" values='{"No such":"x"}'`, /warning: .*values="\{"No such":"x"\}"/],
  ['a slug that is none', 'slug="../secret"', /warning: .*slug="\.\.\/secret"/],
  ['no slug', '', /warning: .*slug=""/],
] as const)
  test(`${what} leave the link, with a word in the page and one in the console`, async ({ openHost }) => {
    const { page } = await openHost(element(attributes), { expects: [quoted] });
    await page.getByText('The prompt itself could not be shown here.').waitFor();
    expect(await fallbackLink(page).isVisible()).toBe(true);
    expect(await page.locator('iframe').count()).toBe(0);
  });

test('a prompt that does not exist leaves the link', async ({ openHost }) => {
  const { page } = await openHost(element('slug="no-such-prompt"'), { expects: [/warning: .*slug="no-such-prompt"/, /404/] });
  await page.getByText('The prompt itself could not be shown here.').waitFor();
  expect(await fallbackLink(page).isVisible()).toBe(true);
  expect(await page.locator('iframe').isVisible()).toBe(false);
});

test('where the host refuses frames the link stays, and one of our own where there is none', async ({ openHost }) => {
  const { page } = await openHost(element() + element(undefined, ''), {
    policy: (site) => strictPolicy(site).replace(`frame-src ${site}`, "frame-src 'none'"),
    expects: [/warning: .*slug="critique"/, /Framing '.*' violates/, /Policy violated: frame-src/],
  });
  await poll(() => page.getByText('The prompt itself could not be shown here.').count()).toBe(2);
  expect(await fallbackLink(page).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Open this prompt in System Design Prompts' }).getAttribute('href')).toMatch(
    /\/prompts\/critique\/$/,
  );
});

test('a frame that comes late is shown after all', async ({ openHost }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, framed } = await openHost(element(), {
    expects: [/warning: .*nothing came for slug="critique"/],
    prepare: async (opened) => {
      await opened.clock.install();
      await opened.route(/\/embed\/critique\//, async (route) => {
        await released;
        await route.continue();
      });
    },
  });
  await page.locator('iframe').waitFor({ state: 'attached' });
  await page.clock.fastForward(9000);
  await page.getByText('The prompt itself could not be shown here.').waitFor();
  release();
  await system(framed).waitFor();
  expect(await page.getByText('could not be shown').count()).toBe(0);
  expect(await fallbackLink(page).isVisible()).toBe(false);
});

test('a frame that has no size yet when its script runs is shown once it has one', async ({ openHost }) => {
  const { framed, readFrame } = await openHost(element(`slug="${SLUG}" values='{"system":"Ferries"}'`), {
    prepare: (page) =>
      page.addInitScript(() => {
        if (parent === window) return;
        // As where the size of the frame comes late from the process of the page around it: until then nothing in it has any.
        const measure = Element.prototype.getBoundingClientRect;
        Element.prototype.getBoundingClientRect = () => new DOMRect();
        Object.assign(window, { giveSize: () => Object.assign(Element.prototype, { getBoundingClientRect: measure }) });
      }),
  });
  const frame = await readFrame();
  await frame.waitForLoadState();
  await frame.evaluate('giveSize()');
  await poll(() => system(framed).inputValue()).toBe('Ferries');
});

test('without script, or without our script, the link is what there is', async ({ openHost }) => {
  const without = await openHost(element(), { javaScriptEnabled: false });
  expect(await fallbackLink(without.page).isVisible()).toBe(true);
  const refused = await openHost(element(), {
    policy: () => "default-src 'none'",
    expects: [/Loading the script '.*' violates/, /Policy violated: script-src/],
  });
  expect(await fallbackLink(refused.page).isVisible()).toBe(true);
});

for (const [how, head] of [
  ['a classic script', (site: string) => `<script src="${site}/embed.js" defer></script>`],
  ['a module', (site: string) => `<script src="${site}/embed/v1.js" type="module"></script>`],
] as const)
  test(`the script runs as ${how} and finds the site that it came from`, async ({ openHost }) => {
    const server = await serveSite({ headers: { 'access-control-allow-origin': '*' } });
    try {
      const { page, framed } = await openHost(element(), { head, site: server.origin });
      await system(framed).waitFor();
      expect(await page.locator('iframe').getAttribute('src')).toBe(`${server.origin}/embed/${SLUG}/?theme=light`);
    } finally {
      server.close();
    }
  });

test('a prompt far down the page loads when the reader comes near', async ({ openHost }) => {
  const { page, framed } = await openHost('<p>line</p>'.repeat(300) + element());
  await page.waitForFunction(() => customElements.get('design-prompt') !== undefined);
  // An observer of ours is told after the element's own.
  await page.locator('design-prompt').evaluate((prompt) => new Promise((resolve) => new IntersectionObserver(resolve).observe(prompt)));
  expect(await page.locator('iframe').count()).toBe(0);
  await fallbackLink(page).scrollIntoViewIfNeeded();
  await system(framed).waitFor();
});
