import { describe, expect, test } from 'vitest';
import type { Placeholder } from '../../../src/core/prompt/placeholder.ts';
import { splitQuantity } from '../../../src/core/prompt/quantity.ts';
import { checkValue } from '../../../src/core/prompt/value.ts';
import { readContentFiles, slugOf } from '../../../src/library/content-files.ts';
import { readFrontMatter } from '../../../src/library/front-matter.ts';
import { profileKeyGroups, readProfileKeys } from '../../../src/library/profile-keys.ts';
import { constraintSchema } from '../../../src/library/schema/constraint.ts';
import { promptSchema } from '../../../src/library/schema/prompt.ts';

const keys = profileKeyGroups.flatMap((group) => group.keys);
const prompts = readBlanks('content/prompts/', promptSchema);
const constraints = readBlanks('content/constraints/', constraintSchema);

interface Blank {
  name: string;
  placeholder: Placeholder;
}

function readBlanks(folder: string, schema: typeof promptSchema | typeof constraintSchema): Blank[] {
  return readContentFiles('.')
    .filter(({ path }) => path.startsWith(folder))
    .flatMap((file) => {
      const { data } = readFrontMatter(file.text, schema);
      if (data === undefined) throw new Error(`${file.path} has problems of its own.`);
      return data.placeholders.map((placeholder) => ({ name: `${slugOf(file)}.${placeholder.id}`, placeholder }));
    });
}

const isServed = ({ placeholder }: Blank): boolean => placeholder.profile !== undefined;
const shareServed = (blanks: readonly Blank[]): number => blanks.filter(isServed).length / blanks.length;

describe('the profile', () => {
  test('serves more than half of all blanks', () => {
    const all = [...prompts, ...constraints];
    const figures = [prompts, all].map((blanks) => `${blanks.filter(isServed).length} of ${blanks.length}`);
    console.log(`${keys.length} profile keys serve ${figures[0]} blanks of prompts, ${figures[1]} with those of constraints`);
    expect(shareServed(prompts)).toBeGreaterThanOrEqual(0.5);
    expect(shareServed(all)).toBeGreaterThanOrEqual(0.5);
  });
});

describe.each(keys)('the key $id', (key) => {
  const served = [...prompts, ...constraints].filter(({ placeholder }) => placeholder.profile === key.id);

  test('serves a blank', () => {
    expect(served).not.toEqual([]);
  });

  test('has an example without a warning, there and in each blank it serves', () => {
    const warnings = [{ name: key.id, placeholder: key }, ...served].flatMap(({ name, placeholder }) =>
      checkValue(placeholder, key.example).map((warning) => `${name}: ${warning}`),
    );
    expect(warnings).toEqual([]);
  });
});

test.each(keys.filter((key) => key.kind === 'quantity'))(
  'the key $id offers the unit of its example, and the one it begins with',
  (key) => {
    expect(key.options).toContain(key.unit);
    expect(key.options).toContain(splitQuantity(key.example, key.options, '').unit);
  },
);

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
    expect(problemsOf('- id: [')).toMatchInlineSnapshot(
      `"content/profile-keys.yaml:1:8: This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the quotes, the brackets and the indentation here and on the line above."`,
    );
    expect(problemsOf('')).toMatchInlineSnapshot(`"content/profile-keys.yaml:1:1: expected a list, but found null."`);
  });
});
