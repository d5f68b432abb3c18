import { expect, test } from 'vitest';
import { describeHiddenCharacters } from '../../../src/browser/answer/check/hidden-summary.ts';

test.each([
  ['plain', undefined],
  ['a\u200Bb', 'The answer holds a hidden character: U+200B zero-width space.'],
  [
    'a\u202Eb\u202Ec\u200B\u{E0041}\u{E0042}',
    'The answer holds 5 hidden characters: U+202E right-to-left override (2 times), U+200B zero-width space, tag character (2 times).',
  ],
  ['\u0001\u0002\u0003\u0004\u0005\u0006', /^The answer holds 6 hidden characters: .* and 2 more kinds\./],
])('hidden characters of %j are named and counted', (text, expected) => {
  if (expected === undefined) expect(describeHiddenCharacters(text)).toBeUndefined();
  else if (typeof expected === 'string') expect(describeHiddenCharacters(text)).toContain(expected);
  else expect(describeHiddenCharacters(text)).toMatch(expected);
});
