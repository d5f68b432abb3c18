import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { readFrontMatter } from '../../../src/library/front-matter.ts';
import { constraintSchema, pageSchema, placeholderSchema, promptSchema } from '../../../src/library/schema.ts';
import { readFixture } from '../../support/fixtures.ts';

const PROMPT = readFixture('prompt.mdx');
const CONSTRAINT = readFixture('constraint.mdx');

function problemsOf(text: string, schema: z.ZodType): string[] {
  return readFrontMatter(text, schema).problems.map(({ message, line }) => `${line} ${message}`);
}

const change = (from: string | RegExp, to: string): string[] => problemsOf(PROMPT.replace(from, to), promptSchema);

/** The problems of one placeholder with a change. */
function changePlaceholder(fields: string): string[] {
  return problemsOf(`---\n{ id: a, label: A, hint: a, example: a, ${fields} }\n---\n`, placeholderSchema);
}

test('a prompt without mistakes is taken, with its defaults and its date', () => {
  const { data } = readFrontMatter(PROMPT.replace('technologies: [Kafka]\n', ''), promptSchema);
  expect(data?.technologies).toEqual([]);
  expect(data?.placeholders.map(({ optional }) => optional)).toEqual([false, false]);
  expect(data?.updated).toEqual(new Date('2026-11-23T00:00:00Z'));
});

describe('a prompt', () => {
  test.each([
    ['a typo in a key', 'keywords:', 'keyword:'],
    ['a number that is none', 'number: 1', 'number: first'],
    ['a number below one', 'number: 1', 'number: 0'],
    ['a title that YAML reads as a number', 'title: Queue Design', 'title: 2026'],
    ['an empty title', 'title: Queue Design', 'title: ""'],
    ['a title with a space at its end', 'title: Queue Design', 'title: "Queue Design "'],
    ['a title of two lines', 'title: Queue Design', 'title: "Queue\\nDesign"'],
    ['a title that is too long', 'title: Queue Design', `title: ${'Queue '.repeat(11).trim()}`],
    ['an unknown category', 'category: core', 'category: constructor'],
    ['a missing category', 'category: core\n', ''],
    ['a summary that is too short', /summary: .*/, 'summary: A queue.'],
    ['a summary that is too long', /summary: .*/, `summary: ${'queue '.repeat(30).trim()}`],
    ['an unknown form', 'form: diagram', 'form: drawing'],
    ['an id that is no slug', 'id: sketch', 'id: The_Sketch'],
    ['no deliverables', /deliverables:\n.*\n.*\n/, 'deliverables: []\n'],
    ['a related prompt that is no slug', '[topic-design]', '[Topic Design]'],
    ['too many related prompts', '[topic-design]', '[a, b, c, d, e, f]'],
    ['a date that is none', 'updated: 2026-11-23', 'updated: yesterday'],
    ['a missing schematic', /schematic:\n(?: .*\n)+/, ''],
  ])('has a sentence for %s', (_, from, to) => {
    expect(change(from, to)).toMatchSnapshot();
  });
});

describe('a placeholder', () => {
  test.each([
    ['a kind that does not exist', 'kind: amount'],
    ['no kind', ''],
    ['an id with capitals', 'kind: text, id: Tone'],
    ['an id with a hyphen', 'kind: text, id: a-b'],
    ['an id that JavaScript keeps for itself', 'kind: text, id: __proto__'],
    ['a hint with brackets', 'kind: text, hint: "[a]"'],
    ['a hint that is too long', `kind: text, hint: ${'a'.repeat(61)}`],
    ['an example that is a number', 'kind: number, example: 5'],
    ['an empty example', 'kind: text, example: ""'],
    ['a text with options', 'kind: text, options: [a, b]'],
    ['a quantity without a unit', 'kind: quantity, options: [ms]'],
    ['a quantity without options', 'kind: quantity, unit: ms, options: []'],
    ['a select with one option', 'kind: select, options: [a]'],
    ['a number with a text for a bound', 'kind: number, min: one'],
    ['a typo in a key', 'kind: text, optionnal: true'],
  ])('has a sentence for %s', (_, fields) => {
    const repeated = fields.replace(/.*?(\w+): [^,]*$/, '$1');
    const text = ['id', 'hint', 'example'].includes(repeated) ? fields : fields;
    expect(changePlaceholder(text)).toMatchSnapshot();
  });
});

test('an id named like a property of every object is an id', () => {
  expect(problemsOf('---\n{ id: constructor, label: A, hint: a, example: a, kind: text }\n---\n', placeholderSchema)).toEqual([]);
});

describe('a constraint', () => {
  test.each([
    ['a reason that is too long', /reason: .*/, `reason: ${'load '.repeat(25).trim()}`],
    ['a conflict without a reason', /, reason: "Portable.*" \}/, ' }'],
    ['a conflict with a title', 'with: portability', 'with: Portability'],
  ])('has a sentence for %s', (_, from, to) => {
    expect(problemsOf(CONSTRAINT.replace(from, to), constraintSchema)).toMatchSnapshot();
  });
});

test('a page has a sentence for an unknown key', () => {
  expect(problemsOf('---\ntitle: About\nsummary: What this is.\nupdated: 2026-11-23\ndescription: No.\n---\n', pageSchema)).toMatchInlineSnapshot();
});
