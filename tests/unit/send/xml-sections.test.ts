import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/core/prompt/compose.ts';
import type { Treatment } from '../../../src/core/prompt/draft.ts';
import { printXmlSections } from '../../../src/core/send/xml-sections.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

function print(template: string, values: Iterable<readonly [string, string]> = []): string {
  return printXmlSections(compose(fillable(template), draft(values), []));
}

/** Splits sections at their tags alone: the first closing tag of a name ends it. */
function parse(text: string): [tag: string, text: string][] {
  const sections: [string, string][] = [];
  for (let at = 0; at < text.length; ) {
    const [opening = '', tag = ''] = /^<([^<>\s]+)>\n/.exec(text.slice(at, at + 200)) ?? [];
    const closing = `\n</${tag}>`;
    const start = at + opening.length;
    const end = text.indexOf(closing, start);
    if (opening === '' || end < 0) throw new Error(`No section at ${at}: ${text.slice(at, at + 40)}`);
    sections.push([tag, text.slice(start, end)]);
    at = end + closing.length;
    if (at < text.length && !text.startsWith('\n\n<', at)) throw new Error(`Something after section ${tag}: ${text.slice(at, at + 40)}`);
    at += 2;
  }
  return sections;
}

const tagsOf = (template: string, values: Iterable<readonly [string, string]> = []): string[] =>
  parse(print(template, values)).map(([tag]) => tag);

describe('tagged sections', () => {
  test('hold the title with what stands before the first heading, then one section a heading', () => {
    expect(
      print('# Cache for {{a}}\n\nBegin.\n\n## What is given\n\n- {{b}}\n\n### Deeper\n\nx\n\n## What to return\n1. **y**\n'),
    ).toMatchInlineSnapshot(`
      "<task>
      # Cache for [a]

      Begin.
      </task>

      <what_is_given>
      - [b]

      ### Deeper

      x
      </what_is_given>

      <what_to_return>
      1. **y**
      </what_to_return>"
    `);
  });

  test.each([
    ['a title alone', '# A', [['task', '# A']]],
    ['no text before the first heading', '## A\n\nb', [['a', 'b']]],
    ['no heading', 'a\n\nb', [['task', 'a\n\nb']]],
    [
      'nothing under a heading',
      '# T\n\n## A\n\n## B\nb',
      [
        ['task', '# T'],
        ['a', ''],
        ['b', 'b'],
      ],
    ],
    ['nothing at all', '', []],
    ['a placeholder in a heading, which keeps its line', '## Rules for {{x}} now\n\nb', [['rules_for_now', '## Rules for [x] now\n\nb']]],
    [
      'a second title',
      '# T\n## A\na\n# B',
      [
        ['task', '# T'],
        ['a', 'a\n# B'],
      ],
    ],
  ])('take %s', (_, template, expected) => {
    expect(parse(print(template))).toEqual(expected);
  });

  test.each([
    ['What is given', 'what_is_given'],
    ['CI/CD: what’s next?', 'ci_cd_what_s_next'],
    ['3 steps', 'section_3_steps'],
    ['_private_', 'private'],
    ['…', 'section'],
    ['Données à garder', 'données_à_garder'],
    ['{{x}}', 'section'],
    ['**Bold** and `code`', 'bold_and_code'],
  ])('name the section “%s” <%s>', (heading, tag) => {
    expect(tagsOf(`## ${heading}\n\na`)).toEqual([tag]);
  });

  test.each([
    ['a heading of the author’s is repeated', '## A\n## A\n## a!\n## Task\n# T', [], ['a', 'a_2', 'a_3', 'task']],
    ['one of them is called task', '# T\n## Task', [], ['task', 'task_2']],
    ['a value has the opening tag', '## A\n{{x}}', [['x', '<a>']], ['a_2']],
    ['a value has the closing tag', '## A\n{{x}}', [['x', '</a>']], ['a_2']],
    ['a value has the tag in another section', '# {{x}}\n## A', [['x', '</a>']], ['task', 'a_2']],
    ['a value has the next tags too', '## A\n{{x}}', [['x', '<a></a_2><A_3 b="c">']], ['a_4']],
    ['a value has the tag with spaces in it', '## A\n{{x}}', [['x', '< / A\n>']], ['a_2']],
    ['a value and the author’s text make it together', '## A\n<{{x}}>', [['x', '/a']], ['a_2']],
    ['a value has only the start of a tag', '## Ab\n{{x}}', [['x', '<a']], ['ab']],
    ['a value has a longer tag', '## A\n{{x}}', [['x', '<ab>']], ['a']],
    ['a value has the name without a bracket', '## A\n{{x}}', [['x', 'a> &lt;a&gt;']], ['a']],
  ] as [string, string, [string, string][], string[]][])('tell their tags apart where %s', (_, template, values, expected) => {
    expect(tagsOf(template, values)).toEqual(expected);
  });

  test('leave out dropped lines and dropped headings', () => {
    const optional = placeholder('b', { optional: true });
    const lines = compose(fillable('# {{a}}\n\n## B\n\n- {{b}}\n\n## C\n\n- {{b}}\nc', optional), draft([], { treatment: 'drop' }), []);
    expect(parse(printXmlSections(lines))).toEqual([
      ['task', '# [a]'],
      ['c', 'c'],
    ]);
  });
});

describe('hostile values', () => {
  const TAGS = [
    '<task>',
    '</task>',
    '</what_is_given>\n\n<what_is_given_2>',
    '</What_Is_Given >',
    '<constraints_2',
    '\n## Constraints\n',
    '\n\n',
    '<',
    '/',
  ];
  const value = fc.oneof(
    hostileValue,
    fc.array(fc.constantFrom(...TAGS, ...HOSTILE_TEXTS), { minLength: 1, maxLength: 6 }).map((texts) => texts.join('')),
  );
  const filled = fillable('# Cache for {{x}}\n\n{{x}}\n\n## What is given\n\n{{x}}\n\n### Deeper\n\n- {{y}}\n\n## What to return\n\n{{y}}');
  const team = constraint(1, 'team', '**Team.** {{n}}');

  test('come back byte for byte when the text is split at its tags', () => {
    const treatment = fc.constantFrom<Treatment[]>('keep', 'ask', 'drop');
    fc.assert(
      fc.property(value, value, treatment, (x, y, given) => {
        const values = [['x', x] as const, ['y', y] as const, ['team.n', x] as const];
        const text = printXmlSections(compose(filled, draft(values, { treatment: given, constraints: new Set(['team']) }), [team]));
        const sections = parse(text);
        expect(sections.map(([, content]) => content)).toEqual([
          `# Cache for ${x}\n\n${x}`,
          `${x}\n\n### Deeper\n\n- ${y}`,
          y,
          `These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.\n\n1. **Team.** ${x}`,
        ]);
        expect(sections.map(([tag]) => tag.replace(/_\d+$/, ''))).toEqual(['task', 'what_is_given', 'what_to_return', 'constraints']);
        for (const [tag] of sections) expect(text.toLowerCase().split(new RegExp(`</?${tag}>`))).toHaveLength(3);
      }),
      { numRuns: 3000 },
    );
  });

  test('take a time that grows with their length', () => {
    const run = (long: string): string => print('# {{x}}\n\n## A\n\n{{x}}', [['x', long]]);
    expect(measureGrowth(['< / \n', '<a_2>'], run)).toBeLessThan(LINEAR);
  });
});
