import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../../src/library/content/front-matter.ts';

const schema = z.strictObject({ title: z.string(), options: z.array(z.string()).optional(), hint: z.string().optional() });

function problemsOf(yaml: string): string[] {
  return readFrontMatter(`---\n${yaml}\n---\n`, schema).problems.map(({ message, line, column }) => `${line}:${column} ${message}`);
}

describe('front matter', () => {
  test('is read and validated', () => {
    expect(readFrontMatter('---\ntitle: A\noptions: [b, c]\n---\n\nProse.', schema)).toMatchObject({
      data: { title: 'A', options: ['b', 'c'] },
      problems: [],
    });
  });

  test('may have the line ends of Windows', () => {
    expect(readFrontMatter('---\r\ntitle: A\r\n---\r\n', schema).data).toEqual({ title: 'A' });
    expect(readFrontMatter('---\r\ntitle: A\r\nhint: 1\r\n---\r\n', schema).problems.map(({ line }) => line)).toEqual([3]);
  });

  test('ends at the first line of three hyphens', () => {
    expect(readFrontMatter('---\ntitle: A\n---\n\n---\nhint: B\n---\n', schema).data).toEqual({ title: 'A' });
  });

  test('may hold emoji and Persian', () => {
    expect(readFrontMatter('---\ntitle: "👩🏽‍🚀 می‌خواهم"\n---\n', schema).problems).toEqual([]);
  });

  test.each(['', 'title: A', '\n---\ntitle: A\n---\n'])('is missing from %j', (file) => {
    expect(readFrontMatter(file, schema).problems).toEqual([
      { message: 'The file does not begin with front matter between two lines of ---. Make --- its first line.', line: 1, column: 1 },
    ]);
  });

  test.each([
    ['---\ntitle: A\n', 2],
    ['---\ntitle: A\nhint: B\n\nProse.\n', 3],
    ['---\ntitle: A\n~~~prompt\n~~~\n', 2],
  ])('that never ends is told of at its last line: %j', (file, line) => {
    expect(readFrontMatter(file, schema).problems).toEqual([
      { message: 'The front matter never ends. Put a line of --- below this line.', line, column: 1 },
    ]);
  });

  test('is read behind a byte order mark, which is a problem of its own', () => {
    expect(readFrontMatter('\uFEFF---\ntitle: A\n---\n', schema).problems).toEqual([]);
  });
});

describe('problems', () => {
  test('are reported together, each at its value', () => {
    expect(problemsOf('titel: A\noptions:\n  - a\n  - 2\nhint: 3')).toMatchInlineSnapshot(`
      [
        "1:1 title: is missing. Add it.",
        "5:5 options.1: expected a text (put it in quotes if it looks like a number or a date), but found 2.",
        "6:7 hint: expected a text (put it in quotes if it looks like a number or a date), but found 3.",
        "2:8 titel: is not a known key. Did you mean "title"? Correct it, or remove the line.",
      ]
    `);
  });

  test('of YAML come with line and column', () => {
    expect(problemsOf('title: "A\nhint: b')).toMatchInlineSnapshot(`
      [
        "2:8 The quote that opens here does not close on its line. End the text with ".",
      ]
    `);
    expect(problemsOf('title: A\ntitle: B')).toMatchInlineSnapshot(`
      [
        "3:1 This key is here already. Remove one of the two.",
      ]
    `);
  });

  test('of a text that YAML does not read as one say to put it in quotes', () => {
    const first = (yaml: string): string => problemsOf(yaml).join('\n');
    expect({
      'a colon': first('title: API Gateway: Design'),
      'a colon in a list of keys': first('options: [{ id: x, hint: what: why, kind: text }]'),
      'a sign that begins it': first('title: @home'),
      'a backtick that begins it': first('title: `curl` and more'),
      'quotes around its first word': first('title: "API" Gateway'),
      'brackets around its first word': first('title: [draft] Gateway'),
      'an apostrophe in quotes': first("title: 'it's'"),
    }).toMatchInlineSnapshot(`
      {
        "a backtick that begins it": "2:8 YAML does not read this as one text. Put it in quotes: title: "\`curl\` and more".",
        "a colon": "2:8 YAML does not read this as one text. Put it in quotes: title: "API Gateway: Design".",
        "a colon in a list of keys": "2:26 YAML does not read this as one text. Put it in quotes: "what: why".",
        "a sign that begins it": "2:8 YAML does not read this as one text. Put it in quotes: title: "@home".",
        "an apostrophe in quotes": "2:12 YAML does not read this as one text. Put it in quotes: title: "it's".",
        "brackets around its first word": "2:16 YAML does not read this as one text. Put it in quotes: title: "[draft] Gateway".",
        "quotes around its first word": "2:14 YAML does not read this as one text. Put it in quotes: title: '"API" Gateway'.",
      }
    `);
  });

  test('of a tab that indents are one problem, however many lines it breaks', () => {
    expect(problemsOf(`title: A\noptions:\n\t- b\n${'\t- c\n'.repeat(20)}hint: d`)).toMatchInlineSnapshot(`
      [
        "4:1 This line is indented with a tab, and others may be. YAML takes spaces only: write two spaces for each tab.",
      ]
    `);
    expect(problemsOf('title: A\n\thint: b')).toMatchInlineSnapshot(`
      [
        "3:1 This line is indented with a tab, and others may be. YAML takes spaces only: write two spaces for each tab.",
      ]
    `);
    expect(problemsOf('title: A\nhint: a\tb')).toEqual([]);
  });

  test('of a missing space, of a list on the line of its key, and of a key given twice', () => {
    expect(problemsOf('title:A\nhint: b')).toMatchInlineSnapshot(`
      [
        "2:1 A key needs a space after its colon. Write key: value.",
      ]
    `);
    expect(problemsOf('title: A\noptions: - b')).toMatchInlineSnapshot(`
      [
        "3:10 This is not YAML: Unexpected block-seq-ind on same line with key. Check the quotes, the brackets and the indentation here and on the line above.",
      ]
    `);
  });

  test('name keys that every object has like other unknown keys', () => {
    expect(problemsOf('title: A\n__proto__: 1\nconstructor: 2\ntoString: 3')).toMatchInlineSnapshot(`
      [
        "3:12 __proto__: is not a known key. Correct it, or remove the line.",
        "4:14 constructor: is not a known key. Correct it, or remove the line.",
        "5:11 toString: is not a known key. Correct it, or remove the line.",
      ]
    `);
  });

  test('are what is not a mapping', () => {
    expect(problemsOf('- title')).toMatchInlineSnapshot(`
      [
        "1:1 expected { title: …, options: …, hint: … }, but found ["title"].",
      ]
    `);
    expect(problemsOf('title')).toMatchInlineSnapshot(`
      [
        "1:1 expected { title: …, options: …, hint: … }, but found "title".",
      ]
    `);
  });

  test('are aliases, known or not', () => {
    expect(problemsOf('title: &a A\nhint: *a\noptions: [*b]')).toMatchInlineSnapshot(`
      [
        "3:7 YAML reads *a as an alias, which is not allowed. Put the text in quotes: "*a".",
        "4:11 YAML reads *b as an alias, which is not allowed. Put the text in quotes: "*b".",
      ]
    `);
  });

  test('are hidden characters written as escapes', () => {
    expect(problemsOf('title: "a\\u202Eb"\noptions: ["\\x00"]')).toMatchInlineSnapshot(`
      [
        "2:8 An escape means the hidden character U+202E here. Remove it.",
        "3:11 An escape means the hidden character U+0000 here. Remove it.",
      ]
    `);
  });
});
