import { expect, test } from 'vitest';
import { readOnce } from '../../../src/library/memo.ts';

test('reads each text once', () => {
  const seen: string[] = [];
  const read = readOnce((text) => {
    seen.push(text);
    return { text };
  });
  expect(read('a')).toBe(read('a'));
  expect(read('b')).toEqual({ text: 'b' });
  expect(seen).toEqual(['a', 'b']);
});
