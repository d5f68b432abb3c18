import { describe, expect, test } from 'vitest';
import { readProfileKeys } from '../../../src/library/profile-keys.ts';

describe('the file of keys', () => {
  const key = 'id: product, label: Product, kind: text, hint: what it is, example: Lunchbell';
  const group = (id: string, ...given: readonly string[]): string =>
    `- id: ${id}\n  title: The system\n  summary: What it is.\n  keys:\n${given.map((line) => `    - { ${line} }\n`).join('')}`;
  const problemsOf = (yaml: string): string => {
    try {
      return JSON.stringify(readProfileKeys(yaml));
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('is read with every key as a placeholder that takes its value', () => {
    expect(readProfileKeys(group('system', key))).toEqual([
      {
        id: 'system',
        title: 'The system',
        summary: 'What it is.',
        keys: [
          { id: 'product', label: 'Product', kind: 'text', hint: 'what it is', example: 'Lunchbell', optional: false, profile: 'product' },
        ],
      },
    ]);
  });

  test('has a sentence for each mistake, at its line', () => {
    expect(problemsOf(`${group('system', key, key.replace('kind: text', 'kind: word'))}  tags: []\n`)).toMatchInlineSnapshot(`
      "content/profile-keys.yaml:6:44: 0.keys.1.kind: "word" is not a kind; use text, longtext, number, quantity, select, multiselect or list.
      content/profile-keys.yaml:7:9: 0.tags: is not a known key. Correct it, or remove the line."
    `);
    expect(problemsOf(group('system', `${key}, optional: true, profile: product`))).toMatchInlineSnapshot(`
      "content/profile-keys.yaml:5:98: 0.keys.0.optional: is not a known key. Did you mean "options"? Correct it, or remove the line.
      content/profile-keys.yaml:5:113: 0.keys.0.profile: is not a known key. Correct it, or remove the line."
    `);
    expect(
      problemsOf(group('system', key) + group('team', key) + group('system', key.replace('product', 'team_size'))),
    ).toMatchInlineSnapshot(`
      "content/profile-keys.yaml:10:13: 1.keys.0.id: "product" is taken by an earlier group or key. Choose another id.
      content/profile-keys.yaml:11:7: 2.id: "system" is taken by an earlier group or key. Choose another id."
    `);
    expect(problemsOf('- id: [')).toMatchInlineSnapshot(`"content/profile-keys.yaml:1:1: A ] is missing. Add it."`);
    expect(
      problemsOf(
        group(
          'system',
          'id: rto, label: RTO, kind: quantity, unit: s, options: [min, h], hint: how long, example: 4 days',
          'id: size, label: Size, kind: number, hint: how many, example: "some"',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/profile-keys.yaml:5:99: The example has no unit of min, h. Add one.
      content/profile-keys.yaml:5:52: The unit is not among the options. Add it there, or take one of them.
      content/profile-keys.yaml:6:71: The example would be warned about: “some” is not a number."
    `);
    expect(problemsOf('')).toMatchInlineSnapshot(
      `"content/profile-keys.yaml:1:1: expected a list of { id: …, title: …, summary: …, keys: … }, but found null."`,
    );
  });
});
