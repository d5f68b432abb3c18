import { describe, expect, test } from 'vitest';
import { carryValues } from '../../../src/core/prompt/carry-values.ts';
import { compose, listPlaceholders, printLines, printUnfilled } from '../../../src/core/prompt/compose.ts';
import type { Draft } from '../../../src/core/prompt/draft.ts';
import { type Constraint, type Fillable, keyOfConstraint } from '../../../src/core/prompt/prompt.ts';
import { constraint, draft, fillable, placeholder, prompt } from '../../support/prompts.ts';

function print(filled: Fillable, given: Draft = draft(), constraints: readonly Constraint[] = []): string {
  return printLines(compose(filled, given, constraints));
}

const optional = (id: string) => placeholder(id, { hint: id, optional: true });

describe('givens', () => {
  const downtime = { id: 'downtime', text: 'Availability 99.95 % allows 21.6 min in 30 days.', isContradiction: false };
  const slow = { id: 'rto-over-downtime', text: 'RTO 30 min is longer than that.', isContradiction: true };

  test('stand behind the template and before the constraints, contradictions apart', () => {
    const given = draft([['a', 'x']], { constraints: new Set(['air-gapped']) });
    expect(printLines(compose(fillable('{{a}}'), given, [constraint(1, 'air-gapped', 'Air.')], [downtime, slow]))).toMatchInlineSnapshot(`
      "x

      ## Givens

      Computed from the figures above: use them as they are instead of working them out again.

      - Availability 99.95 % allows 21.6 min in 30 days.

      These figures do not go together. Before you design anything that depends on them, say which one gives way and what that costs:

      - RTO 30 min is longer than that.

      ## Constraints

      These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.

      1. Air."
    `);
  });

  test('that are switched off are left out, and their section with the last of them', () => {
    const print = (...ids: string[]): string =>
      printLines(compose(fillable('{{a}}'), draft([['a', 'x']], { omitted: new Set(ids) }), [], [downtime, slow]));
    expect(print('downtime')).toMatch(
      /^x\n\n## Givens\n\nThese figures do not go together\.[^\n]*:\n\n- RTO 30 min is longer than that\.$/,
    );
    expect(print('rto-over-downtime', 'retired-given')).toMatch(/^x\n\n## Givens\n\nComputed [^\n]*\n\n- Availability [^\n]*$/);
    expect(print('downtime', 'rto-over-downtime')).toBe('x');
  });
});

describe('filling', () => {
  test('puts values in place of their placeholders, and hints in brackets where there are none', () => {
    const filled = fillable('Design {{application}} for {{users}}.');
    expect(print(filled, draft([['application', 'Ledgerline']]))).toBe('Design Ledgerline for [users].');
  });

  test('with no values gives the prompt as published', () => {
    const filled = fillable('# {{a}}\n\n- {{b}}\n- {{a}}');
    expect(print(filled)).toBe('# [a]\n\n- [b]\n- [a]');
    expect(printUnfilled(filled)).toBe(print(filled));
  });

  test('an empty value is none', () => {
    expect(print(fillable('{{a}}'), draft([['a', '']]))).toBe('[a]');
  });

  test('a value of spaces is one', () => {
    expect(print(fillable('{{a}}!'), draft([['a', ' ']]))).toBe(' !');
  });

  test('a value keeps its lines, and its text is not read again', () => {
    const filled = fillable('- {{a}}\n- {{b}}');
    const values = draft([
      ['a', 'one\r\n{{b}}\rtwo'],
      ['b', "$& $' [a]"],
    ]);
    expect(print(filled, values)).toBe("- one\r\n{{b}}\rtwo\n- $& $' [a]");
  });

  test('two placeholders that show the same hint keep their own values', () => {
    const filled = fillable('{{rpo}} {{rto}}', placeholder('rpo', { hint: 'duration' }), placeholder('rto', { hint: 'duration' }));
    expect(print(filled, draft([['rto', '5 min']]))).toBe('[duration] 5 min');
  });

  test('values of other prompts are passed over', () => {
    expect(
      print(
        fillable('{{a}}'),
        draft([
          ['b', 'x'],
          ['__proto__', 'y'],
        ]),
      ),
    ).toBe('[a]');
  });

  test('ids named like properties of every object are unfilled until they have a value', () => {
    const filled = fillable('{{constructor}} {{valueof}}');
    expect(print(filled)).toBe('[constructor] [valueof]');
    expect(print(filled, draft([['constructor', 'x']]))).toBe('x [valueof]');
  });

  test('braces escaped in the template come out as braces', () => {
    expect(print(fillable('\\{{a}} {{a}}'), draft([['a', 'x']]))).toBe('{{a}} x');
  });

  test('line ends within the template stay as they are written', () => {
    expect(print(fillable('a\r\n{{b}}\r\n'), draft([['b', 'x']]))).toBe('a\r\nx\r\n');
  });

  test('a template that uses an undeclared placeholder is a fault of ours', () => {
    expect(() => print({ ...fillable('{{a}}'), placeholders: [] })).toThrowErrorMatchingInlineSnapshot(
      `[Error: No placeholder has the id "a".]`,
    );
  });
});

describe('pieces', () => {
  test('tell text from placeholders, filled from unfilled, and the first from its repeats', () => {
    const lines = compose(fillable('a {{x}}\n{{x}}{{y}}'), draft([['x', '1']]), []);
    expect(
      lines.map(({ pieces }) =>
        pieces.map((piece) =>
          piece.type === 'text' ? piece.text : `${piece.key}=${piece.text}, filled ${piece.isFilled}, repeat ${piece.isRepeat}`,
        ),
      ),
    ).toEqual([
      ['a ', 'x=1, filled true, repeat false'],
      ['x=1, filled true, repeat true', 'y=[y], filled false, repeat false'],
    ]);
  });

  test('list each placeholder once, in the order of the text, with those of constraints', () => {
    const size = constraint(1, 'team-size', '{{b}} people, {{b}}');
    const lines = compose(fillable('{{b}} {{a}} {{b}}'), draft([], { constraints: new Set(['team-size']) }), [size]);
    expect(listPlaceholders(lines).map(({ key }) => key)).toEqual(['b', 'a', 'team-size.b']);
  });
});

describe('the items of a list or multiselect', () => {
  const list = placeholder('items', { kind: 'list' });
  const items = draft([['items', 'one\r\ntwo\n\n three ']]);

  test.each([
    ['stand one a line behind the dash of a line of their own', '- {{items}}', '- one\n- two\n-  three '],
    ['stand behind an indented star', '  * {{items}}', '  * one\n  * two\n  *  three '],
    ['stand one a line where the line holds nothing else', 'Items:\n{{items}}', 'Items:\none\ntwo\n three '],
    ['keep an indentation without a marker', '    {{items}}', '    one\n    two\n     three '],
    ['stand after commas within a sentence', 'Use {{items}}.', 'Use one, two,  three .'],
    ['stand after commas where text follows', '- {{items}} and more', '- one, two,  three  and more'],
    ['stand after commas behind a label', '- Items: {{items}}', '- Items: one, two,  three '],
    ['stand after commas beside another placeholder', '{{items}}{{items}}', 'one, two,  three one, two,  three '],
    ['stand after commas behind a number', '1. {{items}}', '1. one, two,  three '],
  ])('%s', (_, template, expected) => {
    expect(print(fillable(template, list), items)).toBe(expected);
    expect(print(fillable(template, { ...list, kind: 'multiselect', options: [] }), items)).toBe(expected);
  });

  test('are none in a value of line ends', () => {
    expect(print(fillable('a {{items}} b', list), draft([['items', '\n\r\n']]))).toBe('a  b');
  });

  test('show the hint once while unfilled', () => {
    expect(print(fillable('- {{items}}', list))).toBe('- [hint]');
  });

  test('of other kinds are not split', () => {
    expect(print(fillable('- {{a}}'), draft([['a', 'one\ntwo']]))).toBe('- one\ntwo');
  });
});

describe('keep', () => {
  test('leaves optional and required placeholders in their brackets', () => {
    expect(print(fillable('- {{a}}\n- {{b}}', optional('b')))).toBe('- [a]\n- [b]');
  });
});

describe('ask', () => {
  const filled = fillable(
    'Design {{a}}.\n- {{b}}',
    placeholder('a', { label: 'Application', hint: 'name' }),
    placeholder('b', { label: 'Scale', hint: 'users a day', optional: true }),
  );

  test('closes with a question for each open placeholder, once, and leaves the hints', () => {
    expect(print(filled, draft([], { treatment: 'ask' }))).toMatchInlineSnapshot(`
      "Design [name].
      - [users a day]

      ## Before you start

      The parts in square brackets are still open. Ask me about each of them first, in one message, proposing for each the answer you would assume and why; begin when I have confirmed or corrected them:

      - Application: name
      - Scale: users a day"
    `);
  });

  test('asks about the placeholders of constraints too', () => {
    const budget = constraint(2, 'budget', 'Stay below {{amount}}.');
    const text = print(
      filled,
      draft(
        [
          ['a', 'x'],
          ['b', 'y'],
        ],
        { treatment: 'ask', constraints: new Set(['budget']) },
      ),
      [budget],
    );
    expect(text.split('\n').at(-1)).toBe('- Label: amount');
  });

  test('asks nothing where everything is filled', () => {
    const values: [string, string][] = [
      ['a', 'x'],
      ['b', 'y'],
    ];
    expect(print(filled, draft(values, { treatment: 'ask' }))).toBe(print(filled, draft(values)));
  });
});

describe('drop', () => {
  const drop = (template: string, values: Iterable<readonly [string, string]> = [], ...ids: string[]): string =>
    print(fillable(template, ...ids.map(optional)), draft(values, { treatment: 'drop' }));

  test.each([
    ['a line whose placeholders are all optional and unfilled goes', 'a\n- {{x}} and {{y}}\nb', [], 'a\nb'],
    ['a line with one filled placeholder stays', 'a\n- {{x}} and {{y}}\nb', [['x', '1']], 'a\n- 1 and [y]\nb'],
    ['a line with a required placeholder stays', 'a\n- {{x}} {{required}}\nb', [], 'a\n- [x] [required]\nb'],
    ['a line without placeholders stays', 'a\nb', [], 'a\nb'],
    ['of the empty lines around what went one stays', 'a\n\n{{x}}\n\nb', [], 'a\n\nb'],
    ['of the empty lines around several lines that went one stays', 'a\n\n{{x}}\n\n{{y}}\n\nb', [], 'a\n\nb'],
    ['empty lines that the author doubled stay doubled elsewhere', 'a\n\n\nb\n{{x}}', [], 'a\n\n\nb'],
    ['an empty line goes from the start', '{{x}}\n\na', [], 'a'],
    ['an empty line goes from the end', 'a\n\n- {{x}}', [], 'a'],
    ['several empty lines go from the end', 'a\n\n- {{x}}\n\n- {{y}}\n', [], 'a'],
    ['an empty line at the end stays where nothing went', 'a {{required}}\n', [], 'a [required]\n'],
    ['a heading goes with all that stood under it', '# A\na\n\n## B\n\n- {{x}}\n- {{y}}\n\n## C\nc', [], '# A\na\n\n## C\nc'],
    ['a heading stays with what is left under it', '## B\n\n- {{x}}\n- {{y}}', [['y', '2']], '## B\n\n- 2'],
    ['a heading that had nothing under it stays', '## A\n\n## B\n\n- {{x}}\n\n## C', [], '## A\n\n## C'],
    ['a heading goes after the headings below it', '# A\n## B\n- {{x}}\n## C\n- {{y}}\n# D\nd', [], '# D\nd'],
    ['a heading stays with a heading below it that stays', '# A\n## B\n- {{x}}\n## C\nc', [], '# A\n## C\nc'],
    ['the last heading goes with the empty line before it', 'a\n\n## B\n- {{x}}', [], 'a'],
    ['a hash within a value is no heading', '{{required}}\n- {{x}}\nb', [['required', '# A']], '# A\nb'],
    ['a hash without a space is no heading', '#a\n- {{x}}', [], '#a'],
  ] as [string, string, [string, string][], string][])('%s', (_, template, values, expected) => {
    expect(drop(template, values, 'x', 'y')).toBe(expected);
  });

  test('lines that go are still there to be shown, marked as dropped', () => {
    const lines = compose(fillable('a\n- {{x}}', optional('x')), draft([], { treatment: 'drop' }), []);
    expect(lines.map(({ isDropped }) => isDropped)).toEqual([false, true]);
  });

  test('leaves constraints whole, one empty line after the template', () => {
    const text = print(fillable('a\n\n- {{x}}', optional('x')), draft([], { treatment: 'drop', constraints: new Set(['budget']) }), [
      constraint(1, 'budget', 'Stay below {{amount}}.', { placeholders: [optional('amount')] }),
    ]);
    expect(text).toMatch(/^a\n\n## Constraints\n[\s\S]*\n1\. Stay below \[amount\]\.$/);
  });
});

describe('constraints', () => {
  const team = constraint(1, 'team-size', 'Assume {{n}} engineers.', { conflicts: [{ with: 'portability', reason: 'Upkeep.' }] });
  const budget = constraint(2, 'budget', 'Stay below {{n}}.');
  const portability = constraint(5, 'portability', 'Keep it portable.');
  const all = [portability, team, budget];
  const choose = (...slugs: string[]): Draft =>
    draft(
      [
        ['team-size.n', '5'],
        ['n', 'own'],
      ],
      { constraints: new Set(slugs) },
    );

  test('stand in a numbered section in the order of their numbers, each with its own values', () => {
    expect(print(fillable('Design {{n}}.'), choose('budget', 'team-size'), all)).toMatchInlineSnapshot(`
      "Design own.

      ## Constraints

      These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.

      1. Assume 5 engineers.
      2. Stay below [n]."
    `);
  });

  test('that pull against each other are to be resolved', () => {
    expect(print(fillable('Design.'), choose('portability', 'budget', 'team-size'), all)).toMatchInlineSnapshot(`
      "Design.

      ## Constraints

      These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.

      1. Assume 5 engineers.
      2. Stay below [n].
      3. Keep it portable.

      Some of them pull against each other. For each pair, say which one gives way, where, and what that costs, before you choose anything that depends on it:

      - 1 against 3: Upkeep."
    `);
  });

  test('leave the bytes as they were when taken away again', () => {
    const filled = fillable('Design {{n}}.\n');
    expect(print(filled, choose(), all)).toBe(print(filled, choose(), []));
  });

  test('that are not known are passed over', () => {
    expect(print(fillable('Design.'), choose('constructor', '__proto__', 'gone'), all)).toBe('Design.');
  });

  test('of several lines are indented under their number, and their empty lines stay empty', () => {
    const long = constraint(1, 'long', 'First.\n\nThen:\n- {{items}}\n\n{{text}}', {
      placeholders: [placeholder('items', { kind: 'list' }), placeholder('text')],
    });
    const values = draft(
      [
        [keyOfConstraint('long', 'items'), 'a\nb'],
        [keyOfConstraint('long', 'text'), 'c\nd'],
      ],
      { constraints: new Set(['long']) },
    );
    expect(print(fillable('Design.'), values, [long]).split('1. ')[1]).toBe('First.\n\n   Then:\n   - a\n   - b\n\n   c\nd');
  });

  test('have keys of their own', () => {
    expect(keyOfConstraint('constructor', 'n')).toBe('constructor.n');
  });
});

describe('a follow-up', () => {
  const design = prompt('design', 'application', '{{application}} {{scale}}');
  const critique = prompt('critique', 'subject', '{{subject}}');

  test('starts with what was designed, under its own id', () => {
    expect(
      carryValues(
        design,
        critique,
        new Map([
          ['application', 'a $& b\r\n'],
          ['scale', 'x'],
        ]),
      ),
    ).toEqual(new Map([['subject', 'a $& b\r\n']]));
  });

  test('takes what both ask for by the same key of the profile, and nothing else of the same id', () => {
    const from = {
      ...prompt('design', 'application', '{{application}} {{limit}} {{worry}}'),
      placeholders: [placeholder('application'), placeholder('limit', { profile: 'budget' }), placeholder('worry')],
    };
    const followUp = {
      ...prompt('critique', 'subject', '{{subject}} {{budget}} {{worry}} {{team}}'),
      placeholders: [
        placeholder('subject'),
        placeholder('budget', { profile: 'budget' }),
        placeholder('worry'),
        placeholder('team', { profile: 'team_skills' }),
      ],
    };
    const values = new Map([
      ['limit', '9,000 EUR/month'],
      ['worry', 'x'],
    ]);
    expect(carryValues(from, followUp, values)).toEqual(new Map([['budget', '9,000 EUR/month']]));
  });

  test('starts empty where nothing was named', () => {
    expect(carryValues(design, critique, new Map())).toEqual(new Map());
    expect(carryValues(design, critique, new Map([['application', '']]))).toEqual(new Map());
  });
});
