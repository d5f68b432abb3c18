import type { Page } from 'playwright';
import { expect } from 'vitest';
import { holdScript } from '../../support/browser/hold-script.ts';
import { awaitIsland, listProfileEntries, profileField, readEntries, storeEntries } from '../../support/browser/profile.ts';
import { poll, test } from '../../support/browser/site.ts';

const product = (page: Page) => profileField(page, 'Product');
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('what is typed before the script has loaded is kept and stored, in every kind of field', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage('/profile/', options);
  await product(page).fill('Ferry bookings');
  await page.getByRole('textbox', { name: 'What it does' }).fill('Boats.\nBerths.');
  await page.getByRole('textbox', { name: 'Core features' }).fill('book\ncancel');
  await page.getByRole('combobox', { name: 'Stage', exact: true }).selectOption('mature');
  await page.getByRole('textbox', { name: 'Horizon', exact: true }).fill('2');
  await page.getByRole('combobox', { name: 'Unit of Horizon' }).selectOption('years');
  await page.getByRole('textbox', { name: 'Teams', exact: true }).fill('3');
  await page.locator('#profile-clients').click();
  await page.getByRole('checkbox', { name: 'devices' }).check();
  await group(page, 'Clients')
    .getByRole('textbox', { name: /^Others/ })
    .fill('kiosks');
  release();
  await awaitIsland(page);
  const entries = listProfileEntries(
    [
      ['product', 'Ferry bookings'],
      ['description', 'Boats.\nBerths.'],
      ['features', 'book\ncancel'],
      ['stage', 'mature'],
      ['horizon', '2 years'],
      ['teams', '3'],
      ['clients', 'devices\nkiosks'],
    ],
    { name: 'My system' },
  );
  expect(await readEntries(page)).toEqual(entries);
  expect(await product(page).inputValue()).toBe('Ferry bookings');
  await page.reload();
  await awaitIsland(page);
  expect(await page.getByRole('combobox', { name: 'Unit of Horizon' }).inputValue()).toBe('years');
  expect(await page.locator('#profile-clients').textContent()).toBe('Clients: devices, kiosks');
});

for (const id of ['first', 'second'])
  test(`typing goes on through the arrival of the script and of a profile, the ${id}`, async ({ openPage }) => {
    const { options, release } = holdScript();
    const page = await openPage('/how-to-work/', options);
    await storeEntries(
      page,
      listProfileEntries(
        [
          ['organisation', 'Ferries Ltd'],
          ['product', 'Stored'],
        ],
        { id },
      ),
    );
    await page.goto('/profile/');
    const text = 'Ferry bookings for forty harbours';
    await product(page).pressSequentially(text.slice(0, 12));
    release();
    await product(page).pressSequentially(text.slice(12), { delay: 25 });
    await awaitIsland(page);
    expect(await product(page).inputValue()).toBe(text);
    expect(await profileField(page, 'Organisation').inputValue()).toBe('Ferries Ltd');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('profile-product');
    await poll(() => readEntries(page)).toEqual(
      listProfileEntries(
        [
          ['organisation', 'Ferries Ltd'],
          ['product', text],
        ],
        { id },
      ),
    );
  });

test('a button pressed before the script has loaded does its work once', async ({ openPage }) => {
  const { options, release } = holdScript();
  const page = await openPage('/profile/', options);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  release();
  await poll(() => readEntries(page)).toEqual(listProfileEntries([], { name: 'New profile' }));
});

test('without a script the page says why it keeps no profile, and leads on', async ({ openPage }) => {
  const page = await openPage('/profile/', { javaScriptEnabled: false });
  expect(
    await page
      .getByText('A profile is kept by a script in your browser. With scripts turned off, fill in each prompt by itself.')
      .isVisible(),
  ).toBe(true);
  await page.getByRole('link', { name: 'System Design Prompts', exact: true }).click();
  await page.getByRole('link', { name: 'Database Schema Design' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Database Schema Design' }).waitFor();
});
