import { expect, test } from 'vitest';
import { isSlug, slugify } from '../../../src/core/text/slug.ts';

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

test.each([
  ['AI/ML System', 'ai-ml-system'],
  ['CQRS & Événements', 'cqrs-and-evenements'],
  ['Rate_Limiter.v2', 'rate-limiter-v2'],
  ['  (draft) ', 'draft'],
  ['…', ''],
])('the slug of %j is %j', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});
