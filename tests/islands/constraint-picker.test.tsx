import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import * as views from '../../src/browser/prompt/options/ConstraintChoices.tsx';
import { ConstraintPicker } from '../../src/browser/prompt/options/ConstraintPicker.tsx';
import type { ConstraintLibrary } from '../../src/browser/prompt/options/useConstraints.ts';
import { constraint } from '../support/prompts.ts';

const offline = { ...constraint(1, 'offline-use', 'Works offline.', { title: 'Offline use' }), reason: 'Networks fail.' };
const live = {
  ...constraint(2, 'live-data', 'Never stale.', {
    title: 'Live data',
    conflicts: [{ with: 'offline-use', reason: 'What is offline is stale.' }],
  }),
  reason: 'Prices move.',
};
const loaded: ConstraintLibrary = { constraints: [offline, live], views, status: 'loaded', load: () => undefined };

function pick(library: Partial<ConstraintLibrary>, ...chosen: string[]) {
  const onChoose = vi.fn();
  const load = vi.fn();
  const whole = { ...loaded, load, ...library };
  return { onChoose, load, rendered: render(<ConstraintPicker library={whole} count={27} chosen={new Set(chosen)} onChoose={onChoose} />) };
}

const summary = () => page.getByText(/^Constraints/).first();

test('loads the constraints when it is unfolded, and no sooner', async () => {
  const { load, rendered } = pick({ constraints: [], status: 'idle' });
  await rendered;
  await expect.element(page.getByText('27 to choose from')).toBeVisible();
  expect(load).not.toHaveBeenCalled();
  await userEvent.click(summary());
  await expect.poll(() => load.mock.calls.length).toBeGreaterThan(0);
});

test('says that it is loading', async () => {
  const { rendered } = pick({ constraints: [], status: 'loading' });
  await rendered;
  await userEvent.click(summary());
  await expect.element(page.getByRole('status')).toHaveTextContent('Loading the constraints …');
});

test('says that loading failed and tries again when asked', async () => {
  const { load, rendered } = pick({ constraints: [], status: 'failed' });
  await rendered;
  await expect.element(page.getByText(/^The constraints could not be loaded\./)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  expect(load).toHaveBeenCalledOnce();
});

test('says what a prompt lacks whose constraints did not load', async () => {
  const { rendered } = pick({ constraints: [], status: 'failed' }, 'offline-use');
  await rendered;
  await expect.element(page.getByText(/so the prompt lacks those you chose/)).toBeVisible();
});

test('lists each constraint with its reason, to be chosen and given up', async () => {
  const { onChoose, rendered } = pick({}, 'live-data');
  await rendered;
  await expect.element(page.getByText('1 added')).toBeVisible();
  await userEvent.click(summary());
  await expect.element(page.getByRole('checkbox', { name: /^Live data ?Prices move\.$/ })).toBeChecked();
  await userEvent.click(page.getByRole('checkbox', { name: /^Offline use/ }));
  await userEvent.click(page.getByRole('checkbox', { name: /^Live data/ }));
  expect(onChoose.mock.calls).toEqual([
    ['offline-use', true],
    ['live-data', false],
  ]);
});

test('names two chosen that pull against each other, and no others', async () => {
  const { rendered } = pick({}, 'offline-use', 'live-data');
  const { rerender } = await rendered;
  await userEvent.click(summary());
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('Offline use against Live data. What is offline is stale. The prompt asks for this to be resolved.');
  await rerender(<ConstraintPicker library={loaded} count={27} chosen={new Set(['offline-use'])} onChoose={() => undefined} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});
