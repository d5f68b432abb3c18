import { expect, test } from 'vitest';
import { findNearest, suggestNearest } from '../../../src/core/text/nearest.ts';

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

test('finds a candidate that holds the text, first one that begins with it, or one that the text begins with', () => {
  expect(findNearest('service-mesh', ['another-service-mesh', 'service-mesh-evaluation'])).toBe('service-mesh-evaluation');
  expect(findNearest('mesh-evaluation', ['critique', 'service-mesh-evaluation'])).toBe('service-mesh-evaluation');
  expect(findNearest('caching-strategy-design-v2', ['critique', 'caching-strategy-design'])).toBe('caching-strategy-design');
});

test('takes no part of fewer than four characters for a name', () => {
  expect(findNearest('api', ['api-gateway-design'])).toBeUndefined();
});

test('goes on a sentence with what was probably meant, and says nothing where nothing is near', () => {
  expect(suggestNearest('regio', ['region'])).toBe(' Did you mean "region"?');
  expect(suggestNearest('regio', ['region'], (id) => `{{${id}}}`)).toBe(' Did you mean {{region}}?');
  expect(suggestNearest('anything', [])).toBe('');
});
