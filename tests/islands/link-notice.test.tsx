import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LinkNotice } from '../../src/browser/link/LinkNotice.tsx';
import type { Incoming } from '../../src/browser/link/useIncomingLink.ts';
import type { BlankState } from '../../src/core/prompt/blank.ts';
import type { Draft } from '../../src/core/prompt/draft.ts';
import { constraint, draft, placeholder } from '../support/prompts.ts';

const BLANKS = ['product', 'budget', 'team'].map((key) => ({ key, placeholder: placeholder(key, { label: key }) }));

/** Without words of a sender, and checked. */
const BARE = { note: '', remark: '' } as const;

function notice(incoming: Incoming, states: Readonly<Record<string, Partial<BlankState>>> = {}, own: Draft = draft()) {
  const onAccept = vi.fn();
  const onRelease = vi.fn();
  const blanks = BLANKS.map((blank) => ({ ...blank, value: '', origin: undefined, profileValue: undefined, ...states[blank.key] }));
  const rendered = render(
    <LinkNotice
      incoming={incoming}
      own={own}
      blanks={blanks}
      constraints={[constraint(1, 'team-size', 'x', { title: 'Team size' })]}
      onAccept={onAccept}
      onRelease={onRelease}
    />,
  );
  return { onAccept, onRelease, rendered };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const team = new Set(['team-size']);

test.each<[string, Draft, string]>([
  ['one value', draft([['product', 'x']]), 'A link brought one value.'],
  ['values', draft(BLANKS.map(({ key }) => [key, 'x'])), 'A link brought 3 values.'],
  ['one constraint', draft([], { constraints: team }), 'A link brought one constraint.'],
  ['a treatment', draft([], { treatment: 'drop' }), 'A link brought a choice for unfilled blanks.'],
  [
    'all of it',
    draft([['product', 'x']], { constraints: new Set(['a', 'b']), treatment: 'ask' }),
    'A link brought one value, 2 constraints and a choice for unfilled blanks.',
  ],
])('says that a link brought %s', async (_, brought, words) => {
  const { rendered } = notice({ ...BARE, status: 'fills', draft: brought });
  await rendered;
  await expect.element(page.getByText(words, { exact: true })).toBeVisible();
});

test('says nothing and takes no room without a link', async () => {
  const { rendered } = notice({ status: 'none' });
  await rendered;
  expect(page.getByRole('status').element().childNodes).toHaveLength(0);
});

test.each(['failed', 'known'] as const)('says why a link that is %s is not applied, until it is closed', async (status) => {
  const { rendered, onRelease } = notice({ status, message: 'Because.' });
  await rendered;
  await expect.element(page.getByRole('status').getByText('Because.', { exact: true })).toBeVisible();
  await userEvent.click(button('Close'));
  expect(onRelease).toHaveBeenCalledOnce();
});

test('offers to accept what fills the sheet or to remove it', async () => {
  const { rendered, onAccept, onRelease } = notice({ ...BARE, status: 'fills', draft: draft([['product', 'x']]) });
  await rendered;
  await userEvent.click(button('Accept'));
  expect(onAccept.mock.calls).toEqual([[draft([['product', 'x']]), 'The link’s values are kept as yours.']]);
  await userEvent.click(button('Remove it'));
  expect(onRelease).toHaveBeenCalledOnce();
});

test('says of what is kept that it is, and takes only that out again', async () => {
  const link = draft(
    [
      ['product', 'theirs'],
      ['team', 'four'],
    ],
    { treatment: 'ask', constraints: team },
  );
  const own = draft(
    [
      ['product', 'theirs'],
      ['team', 'five'],
      ['budget', 'mine'],
    ],
    { treatment: 'ask', constraints: new Set([...team, 'air-gapped']) },
  );
  const { rendered, onAccept } = notice({ ...BARE, status: 'kept', draft: link }, {}, own);
  await rendered;
  await expect.element(page.getByText(/It is kept as yours, as you went on with it\./)).toBeVisible();
  await userEvent.click(button('Remove it'));
  const left = draft(
    [
      ['team', 'five'],
      ['budget', 'mine'],
    ],
    { constraints: new Set(['air-gapped']) },
  );
  expect(onAccept.mock.calls).toEqual([[left, 'What the link brought is removed.']]);
});

test('shows the words of the sender as text, marked as theirs', async () => {
  const { rendered } = notice({ ...BARE, status: 'fills', draft: draft([['product', 'x']]), note: '<b>Please</b>\nthe last two' });
  await rendered;
  await expect.element(page.getByText('The sender of this link writes:')).toBeVisible();
  expect(page.getByRole('figure').element().querySelector('blockquote')?.textContent).toBe('<b>Please</b>\nthe last two');
});

test('says of a link that was written by hand that nothing checks it', async () => {
  const remark = 'It has no checksum, so check the values. This prompt does not have “colour”.';
  const { rendered } = notice({
    note: '',
    remark,
    status: 'fills',
    draft: draft([
      ['product', 'x'],
      ['team', 'y'],
    ]),
  });
  await rendered;
  await expect.element(page.getByText('A link written by hand filled in 2 blanks.', { exact: true })).toBeVisible();
  await expect.element(page.getByText(remark, { exact: false })).toBeVisible();
});

test('offers three ways to go on where the reader has a draft', async () => {
  const { rendered, onAccept, onRelease } = notice({ ...BARE, status: 'waits', draft: draft([['product', 'x']]) });
  await rendered;
  await userEvent.click(button('Use the link’s instead'));
  await userEvent.click(button('Fill only what is open'));
  expect(onAccept.mock.calls.map(([, what]) => what)).toEqual([
    'The link’s values stand in place of yours.',
    'What was open is filled from the link.',
  ]);
  await userEvent.click(button('Keep mine'));
  expect(onRelease).toHaveBeenCalledOnce();
});

test('compares what the link would change: its values, and what the reader typed that it does not have', async () => {
  const { rendered } = notice(
    { ...BARE, status: 'waits', draft: draft([['product', 'theirs']]) },
    {
      product: { value: 'mine', origin: 'typed' },
      budget: { value: '5 EUR', origin: 'typed', profileValue: '9 EUR' },
      team: { value: 'four', origin: 'profile', profileValue: 'four' },
    },
  );
  await rendered;
  await userEvent.click(page.getByText('Compare the two'));
  const rows = page.getByRole('row').elements();
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Blank', 'The link’s', 'Yours'],
    ['product', 'theirs', 'mine'],
    ['budget', '9 EUR', '5 EUR'],
  ]);
});

test('compares the choices too, where they differ', async () => {
  const { rendered } = notice(
    { ...BARE, status: 'waits', draft: draft([], { constraints: team, treatment: 'ask' }) },
    {},
    draft([['product', 'x']]),
  );
  await rendered;
  await userEvent.click(page.getByText('Compare the two'));
  const rows = page.getByRole('row').elements();
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Blank', 'The link’s', 'Yours'],
    ['Constraints', 'Team size', 'none'],
    ['Unfilled blanks', 'Have it ask', 'Keep the hint'],
  ]);
});
