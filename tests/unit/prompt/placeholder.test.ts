import { expect, test } from 'vitest';
import { checkPlaceholders } from '../../../src/core/prompt/placeholder.ts';
import { parseTemplate } from '../../../src/core/prompt/template.ts';

function check(template: string, ...ids: readonly string[]): string[] {
  return checkPlaceholders(
    parseTemplate(template).parts,
    ids.map((id) => ({ id })),
  ).map((problem) => ('line' in problem ? `${problem.line}:${problem.column} ${problem.message}` : `#${problem.place} ${problem.message}`));
}

test('a template that uses what is declared has no problems', () => {
  expect(check('{{b}} {{a}} {{b}}', 'a', 'b')).toEqual([]);
});

test('unknown, unused and repeated ids are reported together', () => {
  expect(check('{{tone}}\n {{aplication}} {{tone}}', 'application', 'domain', 'domain', 'scale')).toMatchInlineSnapshot(`
    [
      "1:1 The template uses {{tone}} but no placeholder has the id "tone". Declare it under placeholders, or remove it from the template.",
      "2:2 The template uses {{aplication}} but no placeholder has the id "aplication". Did you mean {{application}}? Declare it under placeholders, or remove it from the template.",
      "2:17 The template uses {{tone}} but no placeholder has the id "tone". Declare it under placeholders, or remove it from the template.",
      "#0 The placeholder "application" is declared but the template never uses it. Add {{application}} to the template, or remove it from placeholders.",
      "#1 The placeholder "domain" is declared but the template never uses it. Add {{domain}} to the template, or remove it from placeholders.",
      "#2 The placeholder "domain" is declared twice. Give one of them another id.",
      "#3 The placeholder "scale" is declared but the template never uses it. Add {{scale}} to the template, or remove it from placeholders.",
    ]
  `);
});

test('ids named like properties of every object are declared only by declaring them', () => {
  expect(check('{{constructor}} {{valueof}}', 'valueof')).toMatchInlineSnapshot(`
    [
      "1:1 The template uses {{constructor}} but no placeholder has the id "constructor". Declare it under placeholders, or remove it from the template.",
    ]
  `);
});

test('an id declared twice and never used is reported as each, once', () => {
  expect(check('', 'a', 'a')).toHaveLength(2);
});
