import { describe, expect, test } from 'vitest';
import { parseValues } from '../../../src/embed/values.ts';

describe('the values of an element', () => {
  test.each([
    ['no attribute', null, []],
    ['an empty one', ' ', []],
    ['an empty object', '{}', []],
    [
      'texts as they are',
      '{"system":"$& {{x}} \\n⛴","worry":""}',
      [
        ['system', '$& {{x}} \n⛴'],
        ['worry', ''],
      ],
    ],
    ['the name of a prototype', '{"__proto__":"x"}', [['__proto__', 'x']]],
  ] as const)('%s', (_, attribute, pairs) => {
    expect(parseValues(attribute)).toEqual({ type: 'values', values: new Map(pairs) });
  });

  test.each(['{system: "x"}', '[]', '["x"]', 'null', '"x"', '5', '{"system":5}', '{"system":null}', '{"system":{"x":"y"}}', '{'])(
    '%s is a problem that quotes it',
    (attribute) => {
      expect(parseValues(attribute)).toEqual({ type: 'problem', message: expect.stringContaining(`values="${attribute}"`) });
    },
  );
});
