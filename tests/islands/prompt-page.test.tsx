import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PromptPage } from '../../src/browser/prompt/PromptPage.tsx';
import { placeholder } from '../support/prompts.ts';

const PROMPT = {
  slug: 'a-small-prompt',
  subject: 'product',
  template: '# Design of {{product}}\n\n- Load: {{load}}\n- Budget: {{budget}}\n\nReturn a diagram of {{product}}.',
  placeholders: [
    placeholder('product', { label: 'Product', hint: 'what it is', example: 'a ferry timetable' }),
    placeholder('load', { label: 'Load', kind: 'quantity', unit: 'req/s', options: ['req/s'], hint: 'rate', example: '200 req/s' }),
    placeholder('budget', { label: 'Budget', hint: 'money', example: '900 EUR a month', optional: true }),
  ],
};

const promptPage = (isCheckable = true) => (
  <PromptPage
    prompt={PROMPT}
    constraints={{ url: '/constraints.json', count: 2 }}
    profileUrls={{ page: '/profile/', keys: '/profile-keys.json' }}
    followUpUrls={{
      prompt: '/prompts/a-small-prompt.json',
      followUps: '/follow-ups.json',
      critique: undefined,
      sampleAnswer: '/answers/a-small-prompt.md',
      isCheckable,
      prompts: '/prompts/',
    }}
    length={{ words: 12, tokens: 20 }}
  />
);
const text = () => document.querySelector('pre')?.textContent;
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** On a narrow page, as here, the options are a popover, which a click elsewhere closes. */
async function choose(option: ReturnType<typeof button>): Promise<void> {
  await userEvent.click(button('Options'));
  await userEvent.click(option);
  await userEvent.keyboard('{Escape}');
}

beforeEach(() => localStorage.clear());

test('shows the prompt with its hints, and each blank once as a field', async () => {
  await render(promptPage());
  expect(text()).toBe('# Design of [what it is]\n\n- Load: [rate]\n- Budget: [money]\n\nReturn a diagram of [what it is].');
  expect(field('Product').elements()).toHaveLength(1);
  await expect.element(page.getByText('0 of 3 filled').first()).toBeInTheDocument();
});

test('fills every place of a blank while it is typed', async () => {
  await render(promptPage());
  await userEvent.type(field('Product'), 'ferries');
  await userEvent.type(field('Load'), '40');
  await expect.poll(text).toBe('# Design of ferries\n\n- Load: 40 req/s\n- Budget: [money]\n\nReturn a diagram of ferries.');
  await expect.element(page.getByText('2 of 3 filled').first()).toBeInTheDocument();
});

test('copies what it shows and says how much that is', async () => {
  await render(promptPage());
  await userEvent.fill(field('Product'), '$& {{load}}');
  await userEvent.click(button('Copy prompt'));
  await expect.element(button('Copied')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe(text());
  await expect.element(page.getByText(/^Copied: \d+ words, 1 of 3 filled\.$/)).toBeInTheDocument();
});

test('loads and clears the example, each with a way back', async () => {
  await render(promptPage());
  await userEvent.fill(field('Product'), 'mine');
  await choose(button('Load example'));
  await expect.element(page.getByText('3 of 3 filled').first()).toBeInTheDocument();
  await expect.element(field('Product')).toHaveValue('mine');
  await userEvent.click(button('Undo'));
  await expect.element(page.getByText('1 of 3 filled').first()).toBeInTheDocument();
  await choose(button('Clear'));
  await expect.element(field('Product')).toHaveValue('');
  await userEvent.click(button('Undo'));
  await expect.element(field('Product')).toHaveValue('mine');
});

test('leaves out an optional line when asked to', async () => {
  await render(promptPage());
  await choose(page.getByRole('radio', { name: 'Drop the line' }));
  await expect.poll(text).not.toContain('Budget');
  await choose(page.getByRole('radio', { name: 'Keep the hint' }));
  await expect.poll(text).toContain('- Budget: [money]');
});

test('offers to check an answer only where the deliverables of the prompt can be found in one', async () => {
  const { rerender } = await render(promptPage());
  const check = page.getByText('Check it and fill the gaps');
  await expect.element(check).toBeInTheDocument();
  await rerender(promptPage(false));
  await expect.element(check).not.toBeInTheDocument();
  await expect.element(page.getByText('Ask what if')).toBeInTheDocument();
});

test('takes up the draft that is stored', async () => {
  localStorage.setItem('sdp:1:a-small-prompt:value:product', 'stored');
  localStorage.setItem('sdp:1:a-small-prompt:treatment', 'drop');
  localStorage.setItem('sdp:1:another-prompt:value:product', 'of another');
  await render(promptPage());
  await expect.element(field('Product')).toHaveValue('stored');
  await userEvent.click(button('Options'));
  await expect.element(page.getByRole('radio', { name: 'Drop the line' })).toBeChecked();
});
