import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/library/front-matter.ts';

const schema = z.strictObject({ title: z.string(), options: z.array(z.string()).optional(), hint: z.string().optional() });

function problemsOf(yaml: string): string[] {
  return readFrontMatter(`---\n${yaml}\n---\n`, schema).problems.map(({ message, line, column }) => `${line}:${column} ${message}`);
}

describe('front matter', () => {
  test('is read and validated', () => {
    expect(readFrontMatter('---\ntitle: A\noptions: [b, c]\n---\n\nProse.', schema)).toEqual({ data: { title: 'A', options: ['b', 'c'] }, problems: [] });
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

  test.each(['', 'title: A', '\n---\ntitle: A\n---\n', '---\ntitle: A\n', '\uFEFF---\ntitle: A\n---\n'])('is missing from %j', (file) => {
    expect(readFrontMatter(file, schema).problems).toEqual([{ message: 'The file does not begin with front matter between two lines of ---.', line: 1, column: 1 }]);
  });
});

describe('problems', () => {
  test('are reported together, each at its value', () => {
    expect(problemsOf('titel: A\noptions:\n  - a\n  - 2\nhint: 3')).toMatchInlineSnapshot();
  });

  test('of YAML come with line and column', () => {
    expect(problemsOf('title: "A\nhint: b')).toMatchInlineSnapshot();
    expect(problemsOf('title: A\ntitle: B')).toMatchInlineSnapshot();
  });

  test('name keys that every object has like other unknown keys', () => {
    expect(problemsOf('title: A\n__proto__: 1\nconstructor: 2\ntoString: 3')).toMatchInlineSnapshot();
  });

  test('are what is not a mapping', () => {
    expect(problemsOf('- title')).toMatchInlineSnapshot();
    expect(problemsOf('title')).toMatchInlineSnapshot();
  });

  test('are aliases, known or not', () => {
    expect(problemsOf('title: &a A\nhint: *a\noptions: [*b]')).toMatchInlineSnapshot();
  });

  test('are hidden characters written as escapes', () => {
    expect(problemsOf('title: "a\\u202Eb"\noptions: ["\\x00"]')).toMatchInlineSnapshot();
  });
});
