import type { Page } from 'playwright';
import { expect } from 'vitest';
import { ASSISTANTS, type Assistant, addressFor } from '../../../src/core/send/assistants.ts';
import { readSteps, recordSteps, refuseCopying } from '../../support/browser/opened.ts';
import { seedStorage, storeDraft, unfoldSend } from '../../support/browser/sharing.ts';
import { readClipboard, readPlainText } from '../../support/browser/sheet.ts';
import { poll, test } from '../../support/browser/site.ts';
import { draft } from '../../support/prompts.ts';

const SLUG = 'critique';
const PATH = `/prompts/${SLUG}/`;
const HOSTILE = "Ferries & $& {{x}} 👩🏽‍🚀 #1 100 % it's + שלום";

const all: readonly Assistant[] = ASSISTANTS;
const chatGpt = ASSISTANTS[0];
const choice = (page: Page) => page.getByRole('combobox', { name: 'Assistant' });
const status = (page: Page) => page.getByRole('region', { name: 'To an assistant' }).getByRole('status');
const send = (page: Page) => page.getByRole('button', { name: 'Copy and open' }).click();

/** A sheet with a value for the worry, its ways out unfolded. */
async function openFilled(openPage: (path: string, options: object) => Promise<Page>, worry: string, refuses = false): Promise<Page> {
  const page = await openPage(PATH, {
    prepare: async (opened: Page) => {
      await seedStorage(storeDraft(SLUG, draft([['worry', worry]])))(opened);
      await recordSteps(opened);
      if (refuses) await refuseCopying(opened);
    },
  });
  await poll(() => readPlainText(page)).toContain(worry);
  await unfoldSend(page);
  return page;
}

/** A value that makes the address of an assistant as long as is wanted. */
async function fitWorry(page: Page, assistant: Assistant, length: number): Promise<string> {
  const text = await readPlainText(page);
  const room = length - lengthFor(assistant, text);
  return 'x'.repeat(room + 'start'.length);
}

/** The characters of a text that the cap of an assistant counts. */
const lengthFor = (assistant: Assistant, text: string) =>
  assistant.mode === 'app' ? text.length : addressFor({ ...assistant, cap: null }, text).address.length;

for (const assistant of all)
  test(`${assistant.label} is opened with the prompt once that is copied`, async ({ openPage }) => {
    // Short, so that no cap is met.
    const page = await openPage('/prompts/system-design-interview-prep/', { prepare: recordSteps });
    await unfoldSend(page);
    await choice(page).selectOption(assistant.label);
    const text = await readPlainText(page);
    const { address } = addressFor(assistant, text);
    await send(page);
    await poll(async () => (await readSteps(page)).length).toBe(2);
    const [first, second] = await readSteps(page);
    expect(first).toEqual({ type: 'copied', text });
    expect(second).toMatchObject(
      assistant.mode === 'app'
        ? { type: 'left', address }
        : { type: 'opened', address, target: '_blank', features: expect.stringContaining('noopener') },
    );
    expect(await readClipboard(page)).toBe(text);
    await status(page)
      .filter({ hasText: `Copied, and ${assistant.label}` })
      .waitFor();
    const home = status(page).getByRole('link', { name: `Open ${assistant.label}` });
    expect([await home.getAttribute('href'), await home.getAttribute('target'), await home.getAttribute('rel')]).toEqual([
      assistant.home,
      '_blank',
      'noopener noreferrer',
    ]);
  });

test('hostile texts ride along whole', async ({ openPage }) => {
  const page = await openFilled(openPage, HOSTILE);
  await choice(page).selectOption('GitHub Copilot');
  const text = await readPlainText(page);
  const found = addressFor(all.find(({ id }) => id === 'github-copilot') ?? chatGpt, text);
  await send(page);
  await poll(async () => (await readSteps(page)).length).toBe(2);
  const [, opened] = await readSteps(page);
  expect(opened).toMatchObject({ address: found.address });
  if (opened?.type === 'opened' && found.holds === 'prompt') expect(new URL(opened.address).searchParams.get('prompt')).toBe(text);
});

for (const [id, over] of [
  ['chatgpt', -1],
  ['chatgpt', 0],
  ['chatgpt', 1],
  ['claude-code', 0],
  ['claude-code', 1],
] as const)
  test(`a prompt ${over} characters over the cap of ${id} ${over > 0 ? 'is copied only' : 'rides along'}`, async ({ openPage }) => {
    const assistant = all.find((candidate) => candidate.id === id) ?? chatGpt;
    const page = await openFilled(openPage, 'start');
    await choice(page).selectOption(assistant.label);
    const worry = await fitWorry(page, assistant, (assistant.cap ?? 0) + over);
    await page.getByRole('textbox', { name: 'What worries you most' }).fill(worry);
    await poll(() => readPlainText(page)).toContain(worry);
    const text = await readPlainText(page);
    await page.getByText(over > 0 ? 'The prompt is too long for its link' : `rides along in the address of ${assistant.label}`).waitFor();
    await send(page);
    await status(page)
      .filter({ hasText: over > 0 ? 'Paste the prompt there.' : 'Paste if its box is empty.' })
      .waitFor();
    const [copied, opened] = await readSteps(page);
    expect(copied).toEqual({ type: 'copied', text });
    const { address, holds } = addressFor(assistant, text);
    expect(opened).toMatchObject({ address });
    expect(holds).toBe(over > 0 ? 'nothing' : 'prompt');
    expect(over > 0 ? address : lengthFor(assistant, text)).toBe(over > 0 ? assistant.home : (assistant.cap ?? 0) + over);
  });

test('Gemini, which takes no prompt from a link, is said to need pasting before and after', async ({ openPage }) => {
  const page = await openFilled(openPage, HOSTILE);
  await choice(page).selectOption('Gemini');
  await page.getByText('It takes no prompt from a link, so paste it there.').waitFor();
  await send(page);
  await status(page).filter({ hasText: 'Copied, and Gemini opens in a new tab. Paste the prompt there.' }).waitFor();
});

test('half a character rides along in no address, and is said so', async ({ openPage }) => {
  const page = await openPage(PATH, {
    prepare: async (opened) => {
      await seedStorage(storeDraft(SLUG, draft([['worry', 'half \uD83D']])))(opened);
      await recordSteps(opened);
    },
  });
  await poll(() => readPlainText(page)).toContain('test it first: half ');
  await unfoldSend(page);
  await page.getByText('The prompt holds half a character').waitFor();
  await send(page);
  await status(page).filter({ hasText: 'Paste the prompt there.' }).waitFor();
  expect((await readSteps(page))[1]).toMatchObject({ address: chatGpt.home });
});

test('where copying is refused a prompt that rides along is opened, and another one stays', async ({ openPage }) => {
  const page = await openFilled(openPage, HOSTILE, true);
  await choice(page).selectOption('Cursor');
  await send(page);
  await status(page).filter({ hasText: 'Copying is blocked here, but Cursor opens in a new tab with the prompt in it.' }).waitFor();
  expect(await readSteps(page)).toMatchObject([{ type: 'opened' }]);
  await choice(page).selectOption('Gemini');
  await poll(() => status(page).textContent()).toBe('');
  await send(page);
  await status(page).filter({ hasText: 'Copying is blocked here, and Gemini takes no prompt from a link.' }).waitFor();
  expect(await readSteps(page)).toHaveLength(1);
});

test('the assistant chosen last is remembered, here and on other prompts', async ({ openPage }) => {
  const page = await openFilled(openPage, HOSTILE);
  expect(await choice(page).inputValue()).toBe('chatgpt');
  await choice(page).selectOption('Cursor');
  await page.reload();
  await unfoldSend(page);
  expect(await choice(page).inputValue()).toBe('cursor');
  await page.goto('/prompts/api-design-review/');
  await unfoldSend(page);
  expect(await choice(page).inputValue()).toBe('cursor');
});

test('an assistant that is offered no more gives way to the first', async ({ openPage }) => {
  const page = await openPage(PATH, { prepare: seedStorage({ 'sdp:assistant': 'clippy' }) });
  await unfoldSend(page);
  expect(await choice(page).inputValue()).toBe('chatgpt');
});

test('what is sent is what is shown at the click, typed a moment before', async ({ openPage }) => {
  const page = await openFilled(openPage, 'start');
  await page.getByRole('textbox', { name: 'What worries you most' }).fill('the pier');
  await send(page);
  await status(page).filter({ hasText: 'Copied' }).waitFor();
  const [copied, opened] = await readSteps(page);
  expect(copied).toMatchObject({ text: expect.stringContaining('the pier') });
  expect(copied).toMatchObject({ text: await readPlainText(page) });
  expect(opened).toMatchObject({ address: addressFor(chatGpt, await readPlainText(page)).address });
});
