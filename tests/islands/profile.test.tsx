import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProfileBar } from '../../src/browser/profile/ProfileBar.tsx';
import { ProfileFields } from '../../src/browser/profile/ProfileFields.tsx';
import { announceProfiles } from '../../src/browser/profile/profile-storage.ts';
import { placeholder } from '../support/prompts.ts';

const GROUPS = [
  {
    id: 'system',
    title: 'The system',
    summary: 'What it is.',
    keys: [
      placeholder('product', { label: 'Product', profile: 'product', example: 'Ferries', help: 'Begin with the name.' }),
      placeholder('stage', { label: 'Stage', profile: 'stage', kind: 'select', options: ['growth', 'mature'] }),
      placeholder('teams', { label: 'Teams', profile: 'teams', kind: 'number', min: 1 }),
    ],
  },
];
const NOTHING_DONE = () => undefined;
const name = () => page.getByRole('textbox', { name: 'Name', exact: true });
const product = () => page.getByRole('textbox', { name: 'Product', exact: true });
const stored = (key: string) => localStorage.getItem(`sdp:profile:1:${key}`);

beforeEach(() => {
  localStorage.clear();
  announceProfiles();
});

describe('the fields of the profile', () => {
  test('have their labels, and what helps to fill them in', async () => {
    await render(<ProfileFields groups={GROUPS} />);
    await expect.element(product()).toHaveAccessibleDescription('Begin with the name. For example: Ferries');
    await expect.element(page.getByRole('group', { name: 'The system' })).toBeVisible();
  });

  test('store each value as it is typed, and forget it when it is emptied', async () => {
    await render(<ProfileFields groups={GROUPS} />);
    await userEvent.type(product(), 'Ferry $&');
    expect(stored('first:value:product')).toBe('Ferry $&');
    await userEvent.clear(product());
    expect(stored('first:value:product')).toBeNull();
  });

  test('say what is worth a second look', async () => {
    await render(<ProfileFields groups={GROUPS} />);
    await userEvent.fill(page.getByRole('textbox', { name: 'Teams' }), '0');
    await expect.element(page.getByText(/1/).first()).toBeVisible();
    expect(document.querySelectorAll('.warning')).toHaveLength(1);
  });

  test('show a value that comes from elsewhere as an option, though an own answer was open', async () => {
    await render(<ProfileFields groups={GROUPS} />);
    const stage = page.getByRole('combobox', { name: 'Stage' });
    await userEvent.selectOptions(stage, 'Other …');
    localStorage.setItem('sdp:profile:1:active', 'first');
    localStorage.setItem('sdp:profile:1:first:value:stage', 'growth');
    announceProfiles();
    await expect.element(stage).toHaveValue('growth');
    await expect.element(page.getByRole('textbox', { name: 'Stage, your own answer' })).not.toBeInTheDocument();
  });
});

describe('the name of a profile', () => {
  test('can be emptied and typed anew', async () => {
    await render(<ProfileBar groups={GROUPS} onImport={NOTHING_DONE} onNotice={NOTHING_DONE} />);
    await userEvent.click(page.getByRole('button', { name: 'New' }));
    await expect.element(name()).toHaveValue('New profile');
    await userEvent.clear(name());
    await expect.element(name()).toHaveValue('');
    await expect.element(page.getByRole('option', { name: 'Unnamed profile' })).toBeInTheDocument();
    await userEvent.type(name(), 'Huts');
    await expect.element(name()).toHaveValue('Huts');
    await expect.element(page.getByRole('option', { name: 'Huts' })).toBeInTheDocument();
  });
});
