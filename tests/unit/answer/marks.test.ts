import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliverableCheck } from '../../../src/core/answer/detection/detection.ts';
import { splitAtMarks } from '../../../src/core/answer/marks.ts';
import { check, DIAGRAM, FLOWCHART, TABLE, TIERS, VERDICT } from '../../support/answers.ts';

const found = (id: string, ...ranges: [number, number][]): DeliverableCheck => ({
  id,
  label: id,
  status: 'there',
  lacks: [],
  ranges: ranges.map(([start, end]) => ({ start, end })),
});

/** The pieces of a text, each with the ids of the deliverables that it belongs to. */
const split = (text: string, ...checks: DeliverableCheck[]): [string, string][] =>
  splitAtMarks(text, checks).map((piece) => [piece.text, piece.checks.map(({ id }) => id).join(' ')]);

test.each<[string, DeliverableCheck[], [string, string][]]>([
  ['nothing was found', [found('a')], [['abcdef', '']]],
  ['all of it was found', [found('a', [0, 6])], [['abcdef', 'a']]],
  [
    'deliverables are apart',
    [found('a', [1, 2], [4, 5]), found('b', [2, 4])],
    [
      ['a', ''],
      ['b', 'a'],
      ['cd', 'b'],
      ['e', 'a'],
      ['f', ''],
    ],
  ],
  [
    'one is inside another',
    [found('a', [0, 6]), found('b', [2, 3])],
    [
      ['ab', 'a'],
      ['c', 'a b'],
      ['def', 'a'],
    ],
  ],
  [
    'two overlap',
    [found('a', [0, 4]), found('b', [2, 6])],
    [
      ['ab', 'a'],
      ['cd', 'a b'],
      ['ef', 'b'],
    ],
  ],
])('marks where %s', (_, checks, expected) => {
  expect(split('abcdef', ...checks)).toEqual(expected);
});

test('makes no piece of an empty text', () => {
  expect(split('', found('a'))).toEqual([]);
});

test('keeps the text byte for byte, whatever the ranges', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 60 }), ranges, ranges, (text, first, second) => {
      const pieces = split(text, found('a', ...first), found('b', ...second));
      expect(pieces.map(([piece]) => piece).join('')).toBe(text);
      expect(pieces.every(([piece]) => piece !== '')).toBe(true);
    }),
  );
});

test('marks of each deliverable exactly the text that was checked for it', () => {
  const answer = `# Design\n\n## Tier plan\n\n${TABLE}\n\n## Flow diagram\n\n${FLOWCHART}\n\n## Verdict\n\nYes.`;
  const checks = check(answer, [TIERS, DIAGRAM, VERDICT]);
  const textOf = (label: string): string =>
    splitAtMarks(answer, checks)
      .filter((piece) => piece.checks.some((other) => other.label === label))
      .map(({ text }) => text)
      .join('');
  expect(textOf('Tier plan').trim()).toBe(`## Tier plan\n\n${TABLE}`);
  expect(textOf('Flow diagram').trim()).toBe(`## Flow diagram\n\n${FLOWCHART}`);
  expect(textOf('Verdict')).toBe('## Verdict\n\nYes.');
});

test('marks no more than forty ranges of a deliverable', () => {
  const many = found('a', ...Array.from({ length: 5_000 }, (_, i): [number, number] => [2 * i, 2 * i + 1]));
  expect(split('ab'.repeat(5_000), many).filter(([, ids]) => ids === 'a')).toHaveLength(40);
});
