import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaceholderId, parseTemplate } from '../../../src/core/prompt/template.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';

/** Parts without their positions: texts as strings, placeholders as `<id>`. */
function outline(source: string): string[] {
  return parseTemplate(source).parts.map((part) => (part.type === 'text' ? part.text : `<${part.id}>`));
}

describe('the grammar', () => {
  test.each([
    ['a text without braces is one part', 'Design it.', ['Design it.']],
    ['an empty template has no parts', '', []],
    ['{{id}} is a placeholder', 'Design {{application}} well', ['Design ', '<application>', ' well']],
    ['placeholders may touch', '{{a}}{{b}}', ['<a>', '<b>']],
    ['a placeholder may stand twice', '{{a}} and {{a}}', ['<a>', ' and ', '<a>']],
    ['single braces are text', '{a} } { {', ['{a} } { {']],
    ['closing braces alone are text', 'a }} b', ['a }} b']],
    ['\\{{ is a literal {{', '\\{{a}}', ['{{a}}']],
    ['\\\\{{ is a backslash before a placeholder', '\\\\{{a}}', ['\\', '<a>']],
    ['\\\\\\{{ is a backslash before a literal {{', '\\\\\\{{a}}', ['\\{{a}}']],
    ['backslashes elsewhere are text', 'C:\\temp \\n \\} {\\{', ['C:\\temp \\n \\} {\\{']],
    ['of three opening braces the last two open', '{{{a}}}', ['{', '<a>', '}']],
    ['of five opening braces the last two open', '{{{{{a}}}}}', ['{{{', '<a>', '}}}']],
    ['an escape covers two braces, and the next two open', '\\{{{{a}}', ['{{', '<a>']],
    ['an id may be the name of a property of every object', '{{constructor}}', ['<constructor>']],
    ['a lone carriage return is text', 'a\r{{b}}\r\nc', ['a\r', '<b>', '\r\nc']],
  ])('%s', (_, source, expected) => {
    expect(outline(source)).toEqual(expected);
    expect(parseTemplate(source).problems).toEqual([]);
  });

  test.each([
    ['a', true],
    ['p99_ms', true],
    ['constructor', true],
    ['', false],
    ['9a', false],
    ['_a', false],
    ['A', false],
    ['a-b', false],
    ['a b', false],
    ['a\n', false],
    ['__proto__', false],
    ['é', false],
  ])('takes %j as an id: %s', (id, isId) => {
    expect(isPlaceholderId(id)).toBe(isId);
  });
});

describe('problems', () => {
  test('are reported together, with line and column, and leave the text as it is', () => {
    const { parts, problems } = parseTemplate('# {{Tone}}\n{{ok}} {{two words}} {{}}\n\n  {{never closed\n}} {{a.b}} {{');
    expect(problems.map(({ message, line, column }) => `${line}:${column} ${message}`)).toMatchInlineSnapshot(`
      [
        "1:3 "{{Tone}}" is not a placeholder. Write {{tone}}, or \\{{ for two literal braces.",
        "2:8 "{{two words}}" is not a placeholder. Write {{two_words}}, or \\{{ for two literal braces.",
        "2:22 "{{}}" is not a placeholder. Use lower-case letters, digits and underscores, or \\{{ for two literal braces.",
        "4:3 "{{never closed" opens a placeholder that never closes on its line. Write {{id}}, or \\{{ for two literal braces.",
        "5:4 "{{a.b}}" is not a placeholder. Use lower-case letters, digits and underscores, or \\{{ for two literal braces.",
        "5:12 "{{" opens a placeholder that never closes on its line. Write {{id}}, or \\{{ for two literal braces.",
      ]
    `);
    expect(parts.map((part) => (part.type === 'text' ? part.text : `<${part.id}>`))).toEqual([
      '# {{Tone}}\n',
      '<ok>',
      ' {{two words}} {{}}\n\n  {{never closed\n}} {{a.b}} {{',
    ]);
  });

  test('a template full of them is read in a time that grows with its length', () => {
    expect(parseTemplate('{{\n'.repeat(33_000)).problems).toHaveLength(33_000);
    expect(measureGrowth('{{\n', parseTemplate)).toBeLessThan(LINEAR);
  });
});

describe('positions', () => {
  test('count lines and columns from 1', () => {
    expect(parseTemplate('ab\n{{c}}d\n\n{{e}}').parts.map(({ start }) => start)).toEqual([
      { offset: 0, line: 1, column: 1 },
      { offset: 3, line: 2, column: 1 },
      { offset: 8, line: 2, column: 6 },
      { offset: 11, line: 4, column: 1 },
    ]);
  });

  test('tell where each placeholder stands in the source', () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const part of parseTemplate(text).parts) {
          const before = text.slice(0, part.start.offset).split('\n');
          expect(part.start).toEqual({ offset: part.start.offset, line: before.length, column: (before.at(-1) ?? '').length + 1 });
          if (part.type === 'placeholder') expect(text.startsWith(`{{${part.id}}}`, part.start.offset)).toBe(true);
        }
      }),
    );
  });
});

const braces = fc.constantFrom('{', '}', '{{', '}}', '\\', '\\\\', 'a', '{{a}}', '\n', '\r\n', ' ', '[', '$&', '💥', '\uD800');
const source = fc.array(braces, { maxLength: 20 }).map((texts) => texts.join(''));
