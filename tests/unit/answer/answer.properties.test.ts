import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../../src/core/answer/detection/detection.ts';
import { parseAnswer } from '../../../src/core/answer/reading/answer.ts';
import { removeRanges } from '../../../src/core/answer/reading/range.ts';
import { DIAGRAM, deliverable, FLOWCHART, TABLE, TIERS, VERDICT } from '../../support/answers.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const DELIVERABLES = [
  TIERS,
  DIAGRAM,
  VERDICT,
  deliverable('a', [{ names_from: 'value' }, { names: ['a b', 'x / y'] }, { items: 3 }], 'b c', 'd'),
  deliverable('Costs', [
    { table: ['a', 'b / c'], rows: 2 },
    { code: ['sql'], holding: ['x'], blocks: 2 },
  ]),
];

/** Pieces that Markdown is made of, and what its parsers have stumbled over. */
const PIECES = [
  ...[
    '# ',
    '## Tier plan\n',
    '### a\n',
    '**Verdict**',
    '**a:**',
    '**',
    '__',
    '1. ',
    '- ',
    '* ',
    '+ ',
    '> ',
    '>',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
  ],
  ...[
    '```',
    '```mermaid\n',
    '```markdown\n',
    '~~~',
    '`',
    '|',
    '| a | b |\n',
    '| --- | --- |\n',
    '|-|',
    '---\n',
    '===\n',
    '***\n',
    '[a]: b\n',
    '[',
    '](',
  ],
  ...[
    '<table>',
    '<!--',
    '-->',
    '<script>',
    '</',
    '&amp;',
    '\\',
    '[x] ',
    TABLE,
    FLOWCHART,
    'word ',
    'Tier',
    '漢字',
    '👋',
    '\r\n',
    '\r',
    '\0',
    '\uD800',
    '\uFEFF',
  ],
];

const soup = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...PIECES), weight: 9 }, { arbitrary: fc.string(), weight: 1 }), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  { arbitrary: soup, weight: 8 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
  { arbitrary: hostileValue, weight: 1 },
);

describe('any text', () => {
  test('is read into blocks that stand in its order, apart from one another', () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        const { text, blocks } = parseAnswer(markdown);
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text).toBe(markdown.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
      }),
      { numRuns: 3_000 },
    );
  });

  test('is checked without a throw, twice alike, into ranges within it', () => {
    fc.assert(
      fc.property(anyText, hostileValue, (markdown, value) => {
        const values = new Map([['value', value]]);
        const answer = parseAnswer(markdown);
        const checks = checkAnswer(answer, DELIVERABLES, values);
        expect(checkAnswer(parseAnswer(markdown), DELIVERABLES, values)).toEqual(checks);
        expect(checks.map(({ label }) => label)).toEqual(DELIVERABLES.map(({ label }) => label));
        const ranges = checks.flatMap((check) => check.ranges).sort((a, b) => a.start - b.start);
        for (const [i, { start, end }] of ranges.entries()) {
          expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(answer.text.length);
        }
        for (const { status, lacks, ranges: own } of checks) {
          expect(status === 'missing').toBe(own.length === 0);
          if (status === 'there') expect(lacks).toEqual([]);
          if (status === 'incomplete') expect(lacks).not.toEqual([]);
        }
        const kept = removeRanges(answer.text, ranges).length;
        expect(kept).toBe(answer.text.length - ranges.reduce((sum, { start, end }) => sum + end - start, 0));
      }),
      { numRuns: 2_000 },
    );
  });

  test('after a whole answer changes nothing of what was found in it', () => {
    const answer = `## Tier plan\n\n${TABLE}\n\n## Flow diagram\n\n${FLOWCHART}\n\n## Verdict\n\nBuild it now.\n\n## End\n\n`;
    const statuses = (text: string): string[] =>
      checkAnswer(parseAnswer(text), [TIERS, DIAGRAM, VERDICT], new Map()).map(({ status }) => status);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(statuses(answer + text)).toEqual(['there', 'there', 'there']);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the time it takes to check an answer grows with its length', () => {
  const run = (text: string): void => {
    checkAnswer(parseAnswer(text), DELIVERABLES, new Map([['value', 'a b: x\nq\nzz']]));
  };

  /** Those that take longer than in proportion to their length, three times in a row. */
  const listSlow = (texts: readonly (readonly [start: string, text: string])[]): unknown[] =>
    texts.filter(([start, text]) => [1, 2, 3].every(() => measureGrowth(text, (long) => run(start + long)) >= LINEAR));

  const MARKS = [
    ...[
      '*',
      '[',
      '`',
      '|',
      '>',
      '> ',
      '- ',
      '# ',
      '<',
      '\0',
      '\uD800',
      ' ',
      '\n',
      '\t',
      '_',
      '~',
      '=',
      '\\',
      '1. ',
      '**',
      '- > ',
      '![',
      '](',
      '漢',
    ],
    ...[
      '- \n',
      '- a\n',
      '- a\nb\n',
      '1. a\n',
      '- a\n* b\n',
      '# a\n',
      'a\n=\n',
      'a\n-\n',
      '**a**\n',
      '**a:** b\n\n',
      '- **a** b\n',
      'a\n',
      '    a\n',
      '> a\nb\n',
      '> > a\nb\n',
      '> - a\nb\n',
      '> ```\nb\n',
    ],
    ...[
      '```\n',
      '```x\n',
      '~~~\n',
      '```markdown\n',
      '|a|b|\n|-|-|\n',
      '|a|b|\n',
      '<!--\n\n',
      '<div>\n\n',
      '<script>\n',
      '[a]: b\n',
      '[a]: b "\n',
      '[a\n',
      '---\n',
      '|\n|-\n',
      ' \n',
      '- ```\n',
      '  - a\n',
    ],
  ];

  test('for each mark, again and again', () => {
    expect(listSlow(MARKS.map((text) => ['', text]))).toEqual([]);
  }, 180_000);

  const STARTED = [
    ['a list item of many lines', '- ', 'a\n'],
    ['a list item of many indented lines', '- a\n', '  b\n'],
    ['a wide table', '|a|b|\n|-|-|\n', '|1|2|\n'],
    ['an open fence', '```yaml\n', 'a: 1\n\n'],
    ['a fence of Markdown', '```markdown\n', '## Verdict\nyes\n'],
    ['a long heading', '# ', 'a '],
    ['a long bold line', '**', 'a '],
    ['a long tag', '<a', ' b'],
    ['a definition', '[a]: b "', 'c '],
  ] as const;

  test('for each block that has begun', () => {
    expect(listSlow(STARTED.map(([, start, text]) => [start, text]))).toEqual([]);
  }, 180_000);

  test.each([
    ['lists', (depth: number) => `${'  '.repeat(depth)}- a\n`],
    ['quotations', (depth: number) => `${'>'.repeat(depth)} a\n`],
    ['both', (depth: number) => `${'> - '.repeat(depth)}a\n`],
  ])('%s nested 10,000 deep', (_, toLine) => {
    run(toLine(10_000));
    const deeper = Array.from({ length: 800 }, (_, depth) => toLine(depth)).join('');
    const start = process.threadCpuUsage();
    run(deeper.slice(0, 400_000));
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(8_000);
  });

  test('and every hostile text is read', () => {
    for (const text of HOSTILE_TEXTS) run(text.repeat(Math.ceil(20_000 / text.length)));
  }, 180_000);
});
