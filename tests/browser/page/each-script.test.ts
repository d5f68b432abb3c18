import { expect } from 'vitest';
import { awaitIsland } from '../../support/browser/profile.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { readDist } from '../../support/site/dist.ts';
import { listIslandScripts, listScripts } from '../../support/site/page-weight.ts';

const PATH = '/prompts/database-schema-design/';
const GONE = [/Failed to load resource: the server responded with a status of 404/];

const site = await readDist();
const page = site.pages.find(({ path }) => path === PATH);
if (page === undefined) throw new Error(`${PATH} is not built.`);
const atOnce = listScripts(site, page);
const later = [...listIslandScripts(site, page)].filter((file) => !atOnce.has(file));

test('a prompt page starts with several scripts, each of which can fail', () => {
  expect(later.length).toBeGreaterThan(3);
});

for (const file of later) {
  const chunk = new RegExp(file.replaceAll(/[.$]/g, '\\$&'));
  const name = file.replace(/^.*\/([^.]*).*$/, '$1');

  test(`without ${name}, what is typed is kept, and is there once the script is`, async ({ openPage, site: served }) => {
    const opened = await openPage(PATH, { faults: [{ path: chunk, status: 404, body: 'Not found', type: 'text/html' }], expects: GONE });
    const application = opened.getByRole('textbox', { name: 'Application', exact: true });
    await application.fill('Ferry bookings');
    await opened.getByRole('status').filter({ hasText: 'What you type is kept, as is what was here before: reload the page.' }).waitFor();
    expect(await opened.getByRole('button', { name: 'Copy prompt' }).isVisible()).toBe(false);
    served.faults.length = 0;
    await opened.reload();
    await awaitIsland(opened);
    await poll(() => readPlainText(opened)).toContain('# Database schema for Ferry bookings\n');
    expect(await application.inputValue()).toBe('Ferry bookings');
  });

  test(`while ${name} never comes, what is typed is kept, and the reader is told`, async ({ openPage, site: served }) => {
    const opened = await openPage(PATH, {
      prepare: (given) => given.clock.install(),
      faults: [{ path: chunk, delay: Number.POSITIVE_INFINITY }],
    });
    const asked = opened.waitForRequest(chunk);
    await opened.getByRole('textbox', { name: 'Application', exact: true }).fill('Ferry bookings');
    await asked;
    await opened.clock.runFor(9000);
    await opened.getByRole('status').filter({ hasText: 'What you type is kept, as is what was here before: reload the page.' }).waitFor();
    served.faults.length = 0;
    await opened.reload();
    await opened.clock.resume();
    await awaitIsland(opened);
    await poll(() => readPlainText(opened)).toContain('# Database schema for Ferry bookings\n');
  });
}
