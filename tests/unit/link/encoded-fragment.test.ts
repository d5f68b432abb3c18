import { expect, test } from 'vitest';
import { decodeFragment } from '../../../src/browser/link/encoded-fragment.ts';

const SITE = 'https://example.org';

test.each([
  ['a link', '/prompts/critique/%23v1.42.81dc3d07&system=a+b%20c', '/prompts/critique/#v1.42.81dc3d07&system=a+b%20c'],
  ['below a base path', '/base/prompts/critique/%23v1.42', '/base/prompts/critique/#v1.42'],
  ['encoded twice', '/prompts/critique/%2523v1.42', '/prompts/critique/#v1.42'],
  ['a short address', '/p/7/%23v1.42', '/p/7/#v1.42'],
  ['without a slash', '/prompts/critique%23v1.42', '/prompts/critique#v1.42'],
  ['a question mark in it', '/prompts/critique/%23system=a?b=c', '/prompts/critique/#system=a?b=c'],
  ['a permalink', '/prompts/critique/%23worry', '/prompts/critique/#worry'],
  ['a number sign in a value', '/prompts/critique/%23system=C%2523', '/prompts/critique/#system=C%2523'],
  ['another site as its path', '//evil.example/%23v1.42', '//evil.example/#v1.42'],
])('%s is sent on to its fragment', (_, path, meant) => {
  expect(decodeFragment(SITE + path)).toBe(SITE + meant);
});

test.each(['/prompts/critique/', '/prompts/critique/#a%23b', '/nowhere/%23', '/50%25'])('%s is left as it is', (path) => {
  expect(decodeFragment(SITE + path)).toBeUndefined();
});
