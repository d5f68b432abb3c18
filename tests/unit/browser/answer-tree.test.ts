import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeHiddenCharacters } from '../../../src/browser/answer/hidden-summary.ts';
import { type AnswerBlock, type Block, type Inline, parseAnswer } from '../../../src/browser/answer/rendered/answer-tree.ts';
import { decodeEntities } from '../../../src/browser/answer/rendered/entities.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const parse = (answer: string): Block[] => (parseAnswer(answer) ?? []).map(({ block }) => block);
const inlines = (answer: string): readonly Inline[] => {
  const [block] = parse(answer);
  return block?.type === 'paragraph' ? block.children : [];
};

describe('blocks', () => {
  test('lie where their text lies in the answer, with line ends of any kind', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const answer = ['# Tier plan', '', 'One', 'two', '', '', '- a', '- b', '', '```sql', 'select 1', '```', 'last'].join(end);
      const at = ({ start, end: last }: AnswerBlock): string => answer.slice(start, last).trim();
      const parts = (parseAnswer(answer) ?? []).map(at);
      expect(parts).toEqual(['# Tier plan', `One${end}two`, `- a${end}- b`, `\`\`\`sql${end}select 1${end}\`\`\``, 'last']);
    }
  });

  test('follow on one another to the end, whatever the text', () => {
    fc.assert(
      fc.property(hostileValue, (answer) => {
        const blocks = parseAnswer(answer) ?? [];
        expect(blocks.every(({ start, end }, i) => start <= end && start >= (blocks[i - 1]?.end ?? 0) && end <= answer.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('have headings that follow on the page’s, and skip no level', () => {
    const levels = parse('## a\n\n#### b\n\n### c\n\n# d\n\n###### e\n\n## f\n').map((block) =>
      block.type === 'heading' ? block.level : 0,
    );
    expect(levels).toEqual([3, 4, 4, 3, 4, 4]);
  });

  test('number tables, code and diagrams each by itself', () => {
    const blocks = parse('```sql\na\n```\n\n~~~ Mermaid x\nb\n~~~\n\n> ```\n> c\n> ```\n\n|a|\n|-|\n|b|\n');
    expect(blocks).toMatchObject([
      { type: 'code', number: 1, language: 'sql', text: 'a' },
      { type: 'diagram', number: 1, text: 'b' },
      { type: 'quote', blocks: [{ type: 'code', number: 2, language: '' }] },
      { type: 'table', number: 1 },
    ]);
  });
});

describe('what could act', () => {
  test.each<[string, readonly Inline[]]>([
    ['[here](javascript:alert(1))', [{ type: 'link', children: ['here'], address: 'javascript:alert(1)' }]],
    ['[a](https://x.example/?q= "t")', [{ type: 'link', children: ['a'], address: 'https://x.example/?q= "t"' }]],
    ['<https://x.example>', [{ type: 'link', children: ['https://x.example'], address: undefined }]],
    ['![p](https://x.example/p.png)', [{ type: 'image', alternative: 'p', address: 'https://x.example/p.png' }]],
    ['<b id=x>bold</b>', ['<b id=x>', 'bold', '</b>']],
    ['[^1] and [x][y]', ['[^1] and [x][y]']],
    ['[a](https://x.example/&#8238;gpj)', [{ type: 'link', children: ['a'], address: 'https://x.example/&#8238;gpj' }]],
  ])('is text: %s', (answer, expected) => {
    expect(inlines(answer)).toEqual(expected);
  });

  test.each([
    ['&lt;b&gt; &amp;lt; &quot;&apos;', '<b> &lt; "\''],
    ['&#65;&#x42; &#128640;', 'AB 🚀'],
    ['&nbsp; &copy; & &; &amp', '&nbsp; &copy; & &; &amp'],
    ['&#8238; &#x200b; &#0; &#x110000; &#55296;', '&#8238; &#x200b; &#0; &#x110000; &#55296;'],
  ])('has its character references resolved once: %s', (typed, expected) => {
    expect(decodeEntities(typed)).toBe(expected);
    expect(inlines(typed)).toEqual([expected]);
  });
});

describe('hidden characters', () => {
  test.each([
    ['plain', undefined],
    ['a\u200Bb', 'The answer holds a hidden character: U+200B zero-width space.'],
    [
      'a\u202Eb\u202Ec\u200B\u{E0041}\u{E0042}',
      'The answer holds 5 hidden characters: U+202E right-to-left override (2 times), U+200B zero-width space, tag character (2 times).',
    ],
    ['\u0001\u0002\u0003\u0004\u0005\u0006', /^The answer holds 6 hidden characters: .* and 2 more kinds\./],
  ])('of %j are named and counted', (text, expected) => {
    if (expected === undefined) expect(describeHiddenCharacters(text)).toBeUndefined();
    else if (typeof expected === 'string') expect(describeHiddenCharacters(text)).toContain(expected);
    else expect(describeHiddenCharacters(text)).toMatch(expected);
  });
});

describe('a text of any size', () => {
  const UNITS = [
    '*',
    '[',
    '`',
    '|',
    '~',
    '<',
    '\\',
    '&#8238;',
    '**a',
    '__a_',
    '[a](',
    '![',
    '<!--\n\n',
    '> ',
    '1. ',
    '- ',
    'a*b_c*d_',
    '|a|\n|-|\n',
    'word **bold** `code`\n\n',
  ];

  test('is read in time that grows with it', () => {
    expect(measureGrowth(UNITS, parseAnswer)).toBeLessThan(LINEAR);
  });

  test('that nests without end is text from some depth on', () => {
    for (const answer of [
      `${'> '.repeat(10_000)}end`,
      `${'- '.repeat(10_000)}end`,
      `${'*a **b '.repeat(5000)}end${' c** d*'.repeat(5000)}`,
    ]) {
      const blocks = parseAnswer(answer);
      expect(JSON.stringify(blocks)).toContain('end');
    }
  });

  test('that takes too long, or has more blocks than an answer, is not read', () => {
    expect(parseAnswer('> > > - > a\nb\n> c\nd\n'.repeat(15_000))).toBeUndefined();
    expect(parseAnswer('- a\n'.repeat(100_000))).toBeUndefined();
  }, 60_000);
});
