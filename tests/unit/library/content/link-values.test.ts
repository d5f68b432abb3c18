import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLinkValues } from '../../../../src/library/content/link-values.ts';
import { tidyValue } from '../../../../src/library/content/tidy-value.ts';

const valuesOf = (source: string) => parseLinkValues(source).values.map(({ id, text }) => [id, text]);
const problemsOf = (source: string) => parseLinkValues(source).problems.map(({ message, offset }) => `${offset} ${message}`);

describe('values', () => {
  test.each([
    ['double quotes', '{ a: "x" }', [['a', 'x']]],
    ['single quotes', "{a:'x'}", [['a', 'x']]],
    ['backticks', '{ a: `x` }', [['a', 'x']]],
    [
      'ids in quotes',
      '{ "a": "x", \'b\': "y" }',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ],
    [
      'a comma at the end, and lines',
      '{\n  a: "x",\n  b: "y",\n}',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ],
    ['nothing', '{}', []],
    ['braces, commas and colons in a text', '{ a: "{b}, c: d" }', [['a', '{b}, c: d']]],
    ['escapes', '{ a: "\\"q\\" \\\\ \\t \\u00e9 \\u{1F680} \\x41 \\$" }', [['a', '"q" \\ \t é 🚀 A $']]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a value may look like.
    ['dollars and backticks that are escaped', '{ a: `$5 \\`b\\` \\${c}` }', [['a', '$5 `b` ${c}']]],
    ['several lines without their shared indentation', '{ a: `one\n    two\n      three` }', [['a', 'one\ntwo\n  three']]],
  ])('are read with %s', (_, source, expected) => {
    expect(problemsOf(source)).toEqual([]);
    expect(valuesOf(source)).toEqual(expected);
  });

  test('know where their ids stand', () => {
    expect(parseLinkValues('{ a: "x", b: "y" }').values.map(({ offset }) => offset)).toEqual([2, 10]);
  });

  test('are those that the language itself would give', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const source = `{ a: ${JSON.stringify(text)} }`;
        fc.pre(parseLinkValues(source).problems.length === 0);
        expect(valuesOf(source)).toEqual([['a', tidyValue(text)]]);
      }),
    );
  });

  test('are refused with what stands there and what to write', () => {
    expect(
      [
        '{ a: 1 }',
        '{ a: process.env }',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a value may look like.
        '{ a: `x ${b}` }',
        '{ a: "x" + "y" }',
        '{ ...a }',
        '{ [a]: "x" }',
        '{ a }',
        '{ a() {} }',
        '{ a: "x", a: "y" }',
        '{ a: "x\\q" }',
        '{ a: "x\\u202e" }',
        'a',
        '["a"]',
        '{ a: "x" }, b',
        '{ a: "x',
        '{ /* a */ }',
      ].flatMap(problemsOf),
    ).toMatchInlineSnapshot(`
      [
        "2 The value of "a" is no plain string. Put it in quotes, or in backticks for several lines.",
        "2 The value of "a" is no plain string. Put it in quotes, or in backticks for several lines.",
        "2 The value of "a" is no plain string. Put it in quotes, or in backticks for several lines.",
        "2 The value of "a" is no plain string. Put it in quotes, or in backticks for several lines.",
        "2 values holds code. Write values={{ id: "text" }}, an object of plain strings.",
        "2 values holds code. Write values={{ id: "text" }}, an object of plain strings.",
        "2 The value of "a" is no plain string. Put it in quotes, or in backticks for several lines.",
        "2 The value of "a" is no plain string. Put it in quotes, or in backticks for several lines.",
        "10 values fills "a" twice. Remove one.",
        "2 The value of "a" holds the hidden character U+202E. Remove it.",
        "0 values holds code. Write values={{ id: "text" }}, an object of plain strings.",
        "0 values holds code. Write values={{ id: "text" }}, an object of plain strings.",
        "0 values holds code. Write values={{ id: "text" }}, an object of plain strings.",
        "0 values holds code. Write values={{ id: "text" }}, an object of plain strings.",
      ]
    `);
  });
});

describe('a value of several lines', () => {
  test.each([
    ['is kept on one line as it is', ' a ', ' a '],
    ['loses the indentation that the lines after the first share', 'a\n    b\n      c', 'a\nb\n  c'],
    ['keeps lines that share none', 'a\nb\n  c', 'a\nb\n  c'],
    ['loses an empty first and last line', '\n  a\n  b\n', 'a\nb'],
    ['keeps empty lines within', 'a\n\n  b', 'a\n\nb'],
    ['has the line ends of the prompt', 'a\r\nb', 'a\nb'],
  ])('%s', (_, text, expected) => {
    expect(tidyValue(text)).toBe(expected);
  });
});
