import { expect } from 'vitest';
import { makeLink, readNotice } from '../../support/browser/sharing.ts';
import { readPlainText } from '../../support/browser/sheet.ts';
import { test } from '../../support/browser/site.ts';

const CONTROLS = 'button, input, select, textarea, summary, nav, [role="status"]';

for (const view of ['Fill in', 'As copied'])
  test(`the view "${view}" is printed as the filled prompt, without controls`, async ({ openPage }) => {
    const page = await openPage('/prompts/cqrs-event-sourcing-design/');
    await page.getByRole('button', { name: 'Load example' }).click();
    await page.getByText('Example loaded.').waitFor();
    await page.getByRole('radio', { name: view }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('pre').isVisible()).toBe(true);
    expect(await page.locator('pre').innerText()).toBe(await readPlainText(page));
    expect(await readPlainText(page)).toContain('# CQRS and event sourcing for Silomark');
    const shown = page.locator(CONTROLS).filter({ visible: true });
    expect(await shown.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

test('a sheet printed without a script is the whole prompt', async ({ openPage }) => {
  const page = await openPage('/prompts/critique/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('pre').isVisible()).toBe(true);
  expect(await page.locator(CONTROLS).filter({ visible: true }).count()).toBe(0);
});

test('a sheet that a link fills is printed with what the link brought, without its notice', async ({ openPage }) => {
  const page = await openPage(await makeLink('critique', { system: 'Ferries' }));
  await readNotice(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('pre').innerText()).toContain('# Critique of Ferries\n');
  expect(await page.locator(CONTROLS).filter({ visible: true }).count()).toBe(0);
});
