import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/library/content/front-matter.ts';
import { constraintSchema } from '../../../src/library/schema/constraint.ts';
import { placeholderSchema } from '../../../src/library/schema/placeholder.ts';
import { promptSchema } from '../../../src/library/schema/prompt.ts';
import { SCHEMAS } from '../../../src/library/schema/schemas.ts';
import { readFixture } from '../../support/fixtures.ts';

const PROMPT = readFixture('prompt.mdx');
const CONSTRAINT = readFixture('constraint.mdx');

function problemsOf(text: string, schema: z.ZodType): string[] {
  return readFrontMatter(text, schema).problems.map(({ message, line }) => `${line} ${message}`);
}

const change = (from: string | RegExp, to: string): string[] => problemsOf(PROMPT.replace(from, to), promptSchema);

/** The problems of one placeholder with a change. */
function changePlaceholder(changes: Record<string, unknown>): string[] {
  const { error } = placeholderSchema.safeParse({ id: 'a', label: 'A', hint: 'a', example: 'a', ...changes });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a prompt without mistakes is taken, with its defaults and its date', () => {
  const { data } = readFrontMatter(PROMPT.replace('technologies: [Kafka]\n', ''), promptSchema);
  expect(data?.technologies).toEqual([]);
  expect(data?.placeholders.map(({ optional }) => optional)).toEqual([false, false]);
  expect(data?.updated).toEqual(new Date('2026-11-23T00:00:00Z'));
});

test('a prompt has a sentence for each mistake, at its line', () => {
  expect({
    'a typo in a key': change('keywords:', 'keyword:'),
    'a number that is none': change('number: 1', 'number: first'),
    'a number below one': change('number: 1', 'number: 0'),
    'a title that YAML reads as a number': change('title: Queue Design', 'title: 2026'),
    'an empty title': change('title: Queue Design', 'title: ""'),
    'a title with a space at its end': change('title: Queue Design', 'title: "Queue Design "'),
    'a title of two lines': change('title: Queue Design', 'title: "Queue\\nDesign"'),
    'a title that is too long': change('title: Queue Design', `title: ${'Queue '.repeat(11).trim()}`),
    'an unknown category': change('category: core', 'category: constructor'),
    'a missing category': change('category: core\n', ''),
    'a summary that is too short': change(/summary: .*/, 'summary: A queue.'),
    'a summary that is too long': change(/summary: .*/, `summary: ${'queue '.repeat(30).trim()}`),
    'an unknown form': change('form: diagram', 'form: drawing'),
    'an id that is no slug': change('id: sketch', 'id: The_Sketch'),
    'too few deliverables': change(/.*id: next.*\n/, ''),
    'a related prompt that is no slug': change('[topic-design]', '[Topic Design]'),
    'too many related prompts': change('[topic-design]', '[a, b, c, d, e, f]'),
    'a date that is none': change('updated: 2026-11-23', 'updated: yesterday'),
    'a schematic without its caption': change(/ {2}caption: .*\n/, ''),
  }).toMatchInlineSnapshot(`
    {
      "a date that is none": [
        "24 updated: expected a day that exists, as 2026-11-23.",
      ],
      "a missing category": [
        "1 category: is missing. Add it: the part of the register it is listed in.",
      ],
      "a number below one": [
        "2 number: must be more than 0.",
      ],
      "a number that is none": [
        "2 number: expected a number, but found "first".",
      ],
      "a related prompt that is no slug": [
        "17 related.0: "Topic Design" is not a slug: use lower-case letters and digits with single hyphens.",
      ],
      "a schematic without its caption": [
        "19 schematic.caption: is missing. Add it: one sentence: what the drawing shows. Also its accessible name.",
      ],
      "a summary that is too long": [
        "5 summary: is longer than 160 characters; it has to fit a search result.",
      ],
      "a summary that is too short": [
        "5 summary: is shorter than 40 characters; say what the reader gets.",
      ],
      "a title of two lines": [
        "3 title: must stay on one line.",
      ],
      "a title that YAML reads as a number": [
        "3 title: expected a text (put it in quotes if it looks like a number or a date), but found 2026.",
      ],
      "a title that is too long": [
        "3 title: is longer than 60 characters; it has to fit a row of the register.",
      ],
      "a title with a space at its end": [
        "3 title: must not be empty, nor begin or end with a space.",
      ],
      "a typo in a key": [
        "16 keyword: is not a known key. Did you mean "keywords"? Correct it, or remove the line.",
      ],
      "an empty title": [
        "3 title: must not be empty, nor begin or end with a space.",
      ],
      "an id that is no slug": [
        "7 deliverables.0.id: "The_Sketch" is not a slug: use lower-case letters and digits with single hyphens.",
      ],
      "an unknown category": [
        "4 category: "constructor" is not in content/categories.yaml; choose core, data, gateway-and-mesh, reliability, interview, domain, advanced, follow-up.",
      ],
      "an unknown form": [
        "7 deliverables.0.form: "drawing" is not in content/deliverable-forms.yaml; choose diagram, table, decision, specification, sql, typescript, configuration, plan, policy, checklist, risks, cost.",
      ],
      "too few deliverables": [
        "7 deliverables: needs at least 4, and has 3.",
      ],
      "too many related prompts": [
        "17 related: takes at most 5, and has 6.",
      ],
    }
  `);
});

test('a placeholder has a sentence for each mistake', () => {
  expect({
    'a kind that does not exist': changePlaceholder({ kind: 'amount' }),
    'no kind': changePlaceholder({}),
    'an id with capitals': changePlaceholder({ kind: 'text', id: 'Tone' }),
    'an id with a hyphen': changePlaceholder({ kind: 'text', id: 'a-b' }),
    'an id that JavaScript keeps for itself': changePlaceholder({ kind: 'text', id: '__proto__' }),
    'a hint with brackets': changePlaceholder({ kind: 'text', hint: '[a]' }),
    'a hint that is too long': changePlaceholder({ kind: 'text', hint: 'a'.repeat(61) }),
    'an example that is a number': changePlaceholder({ kind: 'number', example: 5 }),
    'an empty example': changePlaceholder({ kind: 'text', example: '' }),
    'a text with options': changePlaceholder({ kind: 'text', options: ['a', 'b'] }),
    'a quantity without a unit': changePlaceholder({ kind: 'quantity', options: ['ms'] }),
    'a quantity without options': changePlaceholder({ kind: 'quantity', unit: 'ms', options: [] }),
    'a select with one option': changePlaceholder({ kind: 'select', options: ['a'] }),
    'a number with a text for a bound': changePlaceholder({ kind: 'number', min: 'one' }),
    'a typo in a key': changePlaceholder({ kind: 'text', optionnal: true }),
  }).toMatchInlineSnapshot(`
    {
      "a hint that is too long": [
        "hint: is longer than 60 characters; a hint is read inside the text.",
      ],
      "a hint with brackets": [
        "hint: must not hold square brackets; they are added around it.",
      ],
      "a kind that does not exist": [
        "kind: "amount" is not a kind; use text, longtext, number, quantity, select, multiselect or list.",
      ],
      "a number with a text for a bound": [
        "min: Invalid input: expected number, received string",
      ],
      "a quantity without a unit": [
        "unit: Invalid input: expected string, received undefined",
      ],
      "a quantity without options": [
        "options: Too small: expected array to have >=1 items",
      ],
      "a select with one option": [
        "options: Too small: expected array to have >=2 items",
      ],
      "a text with options": [
        ": Unrecognized key: "options"",
      ],
      "a typo in a key": [
        ": Unrecognized key: "optionnal"",
      ],
      "an empty example": [
        "example: must not be empty.",
      ],
      "an example that is a number": [
        "example: Invalid input: expected string, received number",
      ],
      "an id that JavaScript keeps for itself": [
        "id: "__proto__" cannot be an id: use lower-case letters, digits and underscores, starting with a letter.",
      ],
      "an id with a hyphen": [
        "id: "a-b" cannot be an id: use lower-case letters, digits and underscores, starting with a letter.",
      ],
      "an id with capitals": [
        "id: "Tone" cannot be an id: use lower-case letters, digits and underscores, starting with a letter.",
      ],
      "no kind": [
        "kind: is missing; use text, longtext, number, quantity, select, multiselect or list.",
      ],
    }
  `);
});

test('an id named like a property of every object is an id', () => {
  expect(changePlaceholder({ kind: 'text', id: 'constructor' })).toEqual([]);
});

test('a constraint has a sentence for each mistake', () => {
  const changeConstraint = (from: string | RegExp, to: string): string[] => problemsOf(CONSTRAINT.replace(from, to), constraintSchema);
  expect({
    'a reason that is too long': changeConstraint(/reason: .*/, `reason: ${'load '.repeat(25).trim()}`),
    'a conflict without a reason': changeConstraint(/, reason: "Portable.*" \}/, ' }'),
    'a conflict with a title': changeConstraint('with: portability', 'with: Portability'),
  }).toMatchInlineSnapshot(`
    {
      "a conflict with a title": [
        "8 conflicts.0.with: "Portability" is not a slug: use lower-case letters and digits with single hyphens.",
      ],
      "a conflict without a reason": [
        "8 conflicts.0.reason: is missing. Add it: how the two pull against each other, in one sentence.",
      ],
      "a reason that is too long": [
        "4 reason: is longer than 120 characters; one line has to do.",
      ],
    }
  `);
});

test('a page has a sentence for an unknown key', () => {
  expect(
    problemsOf('---\ntitle: About\nsummary: What this is.\nupdated: 2026-11-23\ndescription: No.\n---\n', SCHEMAS.pages),
  ).toMatchInlineSnapshot(`
    [
      "5 description: is not a known key. Correct it, or remove the line.",
    ]
  `);
});
