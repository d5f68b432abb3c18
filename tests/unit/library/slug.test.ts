import { expect, test } from 'vitest';
import { slugify } from '../../../src/library/slug.ts';

test.each([
  ['AI/ML System', 'ai-ml-system'],
  ['CQRS & Événements', 'cqrs-and-evenements'],
  ['Rate_Limiter.v2', 'rate-limiter-v2'],
  ['  (draft) ', 'draft'],
  ['…', ''],
])('the slug of %j is %j', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});
