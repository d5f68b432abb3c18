import { expect, test } from 'vitest';
import { findNearest } from '../../../src/core/prompt/nearest.ts';

test('finds the candidate with the fewest edits', () => {
  expect(findNearest('aplication', ['domain', 'application', 'replication'])).toBe('application');
});

test('finds nothing where every candidate is more than a third of the text away', () => {
  expect(findNearest('tone', ['application', 'domain'])).toBeUndefined();
});

test('allows one edit in a short text', () => {
  expect(findNearest('od', ['id', 'label'])).toBe('id');
});

test('takes the first of equally near candidates', () => {
  expect(findNearest('regio', ['region', 'regios'])).toBe('region');
});

test('finds nothing among no candidates', () => {
  expect(findNearest('anything', [])).toBeUndefined();
});

test('compares with candidates named like properties of every object', () => {
  expect(findNearest('constructo', ['constructor', '__proto__', 'toString'])).toBe('constructor');
});
