import type { Page } from 'playwright';
import { expect } from 'vitest';
import { readCatalogue, readClipboard, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';

const SLUG = 'cqrs-event-sourcing-design';
const prompt = (await readCatalogue()).prompts.find(({ slug }) => slug === SLUG);
const inOrder = [...new Set([...(prompt?.template ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, id]) => id ?? ''))];
const kindOf = (id: string) => prompt?.placeholders.find((placeholder) => placeholder.id === id)?.kind;
const focusedKey = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-key]')?.getAttribute('data-key'));

/** Gives an answer to the blank that has the focus, and leaves the focus in it. Answers with how the prompt then says it. */
async function answer(page: Page, id: string): Promise<string> {
  const { keyboard } = page;
  switch (kindOf(id)) {
    case 'quantity':
      await keyboard.type('12');
      await keyboard.press('Alt+ArrowDown');
      await keyboard.press('ArrowDown');
      return '12 ';
    case 'number':
      await keyboard.type('7');
      return '- 7 engineers';
    case 'select':
      await keyboard.type('Kaf');
      return 'Kafka';
    case 'multiselect':
      await keyboard.press('Enter');
      await keyboard.press('Tab');
      await keyboard.press('Space');
      await keyboard.press('Tab');
      await keyboard.press('Space');
      return 'PostgreSQL, Elasticsearch';
    case 'list':
      await keyboard.type(`${id} one`);
      await keyboard.press('Enter');
      await keyboard.type(`${id} two`);
      return `- ${id} one\n- ${id} two`;
    default:
      await keyboard.type(`answer to ${id}`);
      return `answer to ${id}`;
  }
}

test('a prompt is found, every kind of its blanks filled in, in the order of the text, and copied, by keyboard alone', async ({
  openPage,
}) => {
  const page = await openPage('/');
  await page.keyboard.press('/');
  await page.keyboard.type('event sourcing cqrs');
  await page.getByRole('option', { name: /CQRS and Event Sourcing Design/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'CQRS and Event Sourcing Design' }).waitFor();
  expect(inOrder.length).toBeGreaterThan(10);
  await page.keyboard.press('Tab');
  for (let i = 0; i < 30 && (await focusedKey(page)) !== inOrder[0]; i += 1) await page.keyboard.press('Tab');

  const visited: string[] = [];
  const answers: string[] = [];
  for (const _ of inOrder) {
    const key = (await focusedKey(page)) ?? '';
    visited.push(key);
    answers.push(await answer(page, key));
    for (let i = 0; i < 12 && (await focusedKey(page)) === key; i += 1) await page.keyboard.press('Tab');
  }
  expect(visited).toEqual(inOrder);
  for (const text of answers) await poll(() => readPlainText(page)).toContain(text);

  await page.keyboard.press('Tab');
  const copy = page.getByRole('button', { name: 'Copy prompt' });
  for (let i = 0; i < 5 && !(await copy.evaluate((button) => button === document.activeElement)); i += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await readClipboard(page)).toBe(await readPlainText(page));
  expect(await page.getByRole('region', { name: 'Prompt controls' }).textContent()).toContain(
    `${inOrder.length} of ${inOrder.length} filled`,
  );
});
