import { expect, test } from 'vitest';
import { isSlug } from '../../../src/core/text/slug.ts';

test.each([
  ['critique', true],
  ['sli-slo-design', true],
  ['', false],
  ['../critique', false],
  ['critique/', false],
  ['Critique', false],
  ['a--b', false],
  [7, false],
  [undefined, false],
])('%s as a slug: %s', (slug, is) => {
  expect(isSlug(slug)).toBe(is);
});
