import { expect, test } from 'vitest';
import { findTensions } from '../../../src/core/prompt/prompt.ts';
import { constraint } from '../../support/prompts.ts';

const team = constraint(1, 'team-size', '', {
  conflicts: [
    { with: 'portability', reason: 'Upkeep.' },
    { with: 'budget', reason: 'Never chosen.' },
  ],
});
const portability = constraint(5, 'portability', '');
const region = constraint(9, 'single-region', '', { conflicts: [{ with: 'team-size', reason: 'Declared on the other side.' }] });

test('a declared pair is a tension, with its reason', () => {
  expect(findTensions([team, portability])).toEqual([{ first: team, second: portability, reason: 'Upkeep.' }]);
});

test('a pair may be declared on either side', () => {
  expect(findTensions([team, region])).toEqual([{ first: team, second: region, reason: 'Declared on the other side.' }]);
});

test('tensions come in the order of numbers, whatever the order of choosing', () => {
  const expected = findTensions([team, portability, region]);
  expect(expected.map(({ first, second }) => `${first.number}-${second.number}`)).toEqual(['1-5', '1-9']);
  expect(findTensions([region, portability, team])).toEqual(expected);
});

test('a pair declared on both sides is one tension', () => {
  const other = constraint(2, 'budget', '', { conflicts: [{ with: 'team-size', reason: 'Again.' }] });
  expect(findTensions([other, team])).toEqual([{ first: team, second: other, reason: 'Never chosen.' }]);
});

test('one constraint, or none, pulls against nothing', () => {
  expect(findTensions([team])).toEqual([]);
  expect(findTensions([])).toEqual([]);
});

test('slugs named like properties of every object are in no tension by their name', () => {
  expect(findTensions([constraint(1, 'constructor', ''), constraint(2, 'to-string', '')])).toEqual([]);
});
