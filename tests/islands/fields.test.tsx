import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Field } from '../support/Field.tsx';
import { placeholder } from '../support/prompts.ts';

const value = () => JSON.parse(page.getByRole('status').element().textContent ?? '') as string;
const expectValue = (expected: string) => expect.poll(value).toBe(expected);

describe('a text field', () => {
  test.for(['text', 'longtext', 'list', 'number'])('of kind %s has its label, hint and example', async (kind) => {
    await render(<Field placeholder={placeholder('product', { kind, label: 'Product', hint: 'what it is', example: 'Ferries' })} />);
    const field = page.getByRole('textbox', { name: 'Product' });
    await expect.element(field).toHaveAttribute('placeholder', '[what it is]');
    await expect.element(field).toHaveAccessibleDescription('For example: Ferries');
  });

  test('gives back what is typed, line ends included', async () => {
    await render(<Field placeholder={placeholder('product', { label: 'Product' })} />);
    await userEvent.fill(page.getByRole('textbox', { name: 'Product' }), 'one $&\n{{two}}\n');
    await expectValue('one $&\n{{two}}\n');
    await userEvent.clear(page.getByRole('textbox', { name: 'Product' }));
    await expectValue('');
  });
});

describe('a quantity field', () => {
  const latency = placeholder('latency', { kind: 'quantity', label: 'Latency', unit: 'ms', options: ['ms', 's', 'min'] });
  const amount = () => page.getByRole('textbox', { name: 'Latency', exact: true });
  const unit = () => page.getByRole('combobox', { name: 'Unit of Latency' });

  test.for([
    ['250', '250 ms'],
    ['10,000', '10,000 ms'],
    ['250 ms', '250 ms'],
    ['40k rps', '40k rps'],
    ['30 minutes', '30 minutes'],
    ['< 5', '< 5 ms'],
    ['about 5000', 'about 5000 ms'],
    ['5m', '5m'],
    ['5 s at P99', '5 s at P99'],
    ['soon', 'soon'],
  ])('makes %s into %s', async ([typed, expected]) => {
    await render(<Field placeholder={latency} />);
    await userEvent.type(amount(), typed ?? '');
    await expectValue(expected ?? '');
    await userEvent.tab();
    await expectValue(expected ?? '');
  });

  test.for(['unknown', '500 rps', '3 fortnights'])('remembers the unit while %j is in it', async (other) => {
    await render(<Field placeholder={latency} initial="250 s" />);
    await userEvent.fill(amount(), other);
    await userEvent.tab();
    await expectValue(other);
    await userEvent.fill(amount(), '500');
    await expectValue('500 s');
  });

  test('offers its first unit for a number that takes the place of words from elsewhere', async () => {
    await render(<Field placeholder={latency} initial="unknown" />);
    await userEvent.fill(amount(), '500');
    await expectValue('500 ms');
  });

  test('puts the chosen unit after the number, and none where none is chosen', async () => {
    await render(<Field placeholder={latency} initial="250 ms" />);
    await expect.element(amount()).toHaveValue('250');
    await userEvent.selectOptions(unit(), 's');
    await expectValue('250 s');
    await userEvent.selectOptions(unit(), 'no unit');
    await expectValue('250');
  });

  test('shows a value from elsewhere whole where its unit is not offered', async () => {
    await render(<Field placeholder={latency} initial="3 fortnights" />);
    await expect.element(amount()).toHaveValue('3 fortnights');
    await expectValue('3 fortnights');
  });

  test('keeps the chosen unit for the next number', async () => {
    await render(<Field placeholder={latency} initial="250 s" />);
    await userEvent.clear(amount());
    await expectValue('');
    await userEvent.type(amount(), '3');
    await expectValue('3 s');
  });
});

describe('a select field', () => {
  const engine = placeholder('engine', { kind: 'select', label: 'Engine', options: ['PostgreSQL', 'MySQL'] });
  const select = () => page.getByRole('combobox', { name: 'Engine' });
  const own = () => page.getByRole('textbox', { name: 'Engine, your own answer' });

  test('takes an option, another, and none', async () => {
    await render(<Field placeholder={engine} />);
    await userEvent.selectOptions(select(), 'MySQL');
    await expectValue('MySQL');
    await expect.element(own()).not.toBeInTheDocument();
    await userEvent.selectOptions(select(), '[hint]');
    await expectValue('');
  });

  test('opens a field for an answer of one’s own, which may begin like an option', async () => {
    await render(<Field placeholder={engine} />);
    await userEvent.selectOptions(select(), 'Other …');
    await expectValue('');
    await userEvent.type(own(), 'MySQL 9 with Vitess');
    await expectValue('MySQL 9 with Vitess');
    await userEvent.clear(own());
    await expectValue('');
    await expect.element(own()).toBeVisible();
  });

  test('shows a value that is no option as an answer of one’s own', async () => {
    await render(<Field placeholder={engine} initial="FoundationDB" />);
    await expect.element(own()).toHaveValue('FoundationDB');
    await userEvent.selectOptions(select(), 'PostgreSQL');
    await expectValue('PostgreSQL');
    await expect.element(own()).not.toBeInTheDocument();
  });
});

describe('a multiselect field', () => {
  const stores = placeholder('stores', { kind: 'multiselect', label: 'Stores', options: ['PostgreSQL', 'Redis', 'Kafka'] });
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  const own = () => page.getByRole('textbox', { name: 'Others, one a line' });
  const open = () => userEvent.click(page.getByText(/^Stores:/).first());

  test('reads, closed, as it stands in the prompt', async () => {
    await render(<Field placeholder={stores} initial={'Redis\nNATS, core'} />);
    await expect.element(page.getByText('Stores: Redis, NATS, core')).toBeVisible();
    await expect.element(own()).not.toBeInTheDocument();
  });

  test('keeps the order of its options, then answers of one’s own', async () => {
    await render(<Field placeholder={stores} />);
    await open();
    await userEvent.click(box('Kafka'));
    await userEvent.click(box('PostgreSQL'));
    await userEvent.fill(own(), 'NATS\n\nMinIO\n');
    await expectValue('PostgreSQL\nKafka\nNATS\nMinIO');
    await expect.element(own()).toHaveValue('NATS\n\nMinIO\n');
    await userEvent.click(box('Kafka'));
    await expectValue('PostgreSQL\nNATS\nMinIO');
  });

  test('takes an answer of one’s own that begins like an option', async () => {
    await render(<Field placeholder={stores} />);
    await open();
    await userEvent.type(own(), 'Redis Cluster');
    await expectValue('Redis Cluster');
    await expect.element(box('Redis')).not.toBeChecked();
  });

  test('sorts a value from elsewhere into options and answers', async () => {
    await render(<Field placeholder={stores} initial={'MinIO\nRedis'} />);
    await open();
    await expect.element(box('Redis')).toBeChecked();
    await expect.element(own()).toHaveValue('MinIO');
    await expectValue('MinIO\nRedis');
  });
});
