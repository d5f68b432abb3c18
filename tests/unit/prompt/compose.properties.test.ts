import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, printLines, printUnfilled } from '../../../src/core/prompt/compose.ts';
import { TREATMENTS } from '../../../src/core/prompt/draft.ts';
import type { Fillable } from '../../../src/core/prompt/prompt.ts';
import { keyOfConstraint } from '../../../src/core/prompt/prompt.ts';
import { splitItems } from '../../../src/core/prompt/value.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const treatment = fc.constantFrom(...TREATMENTS);

/** The text before `{{value}}` and after it. What stands there looks like a template itself once filled. */
const SURROUNDINGS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Design ', ' for a team.'],
  ['# Title\n\n- ', '\n\n## Next\n\n- last'],
  ['{', '}'],
  ["$& $' `", '` [value] \\\\\r\n'],
];
const TEMPLATES = SURROUNDINGS.map(([before, after]) => ({ before, after, filled: fillable(`${before}{{value}}${after}`) }));

const budget = constraint(1, 'constructor', 'Stay below {{value}} a month.', {});
const LIST = fillable('Items:\n- {{items}}\nIn a row: {{items}}.', placeholder('items', { kind: 'list' }));

describe('10,000 hostile values', () => {
  test('come out of any template byte for byte, whatever the treatment', () => {
    fc.assert(
      fc.property(hostileValue, treatment, (value, given) => {
        for (const { before, after, filled } of TEMPLATES) {
          const text = printLines(compose(filled, draft([['value', value]], { treatment: given }), []));
          if (text !== before + value + after) expect(text).toBe(before + value + after);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('come out of a constraint byte for byte', () => {
    const key = keyOfConstraint('constructor', 'value');
    fc.assert(
      fc.property(hostileValue, treatment, (value, given) => {
        const text = printLines(
          compose(fillable('Design.'), draft([[key, value]], { treatment: given, constraints: new Set(['constructor']) }), [budget]),
        );
        return text.startsWith('Design.\n\n## Constraints\n\n') && text.endsWith(`\n1. Stay below ${value} a month.`);
      }),
      { numRuns: 10_000 },
    );
  });

  test('come out of a list item by item, byte for byte', () => {
    fc.assert(
      fc.property(hostileValue, treatment, (value, given) => {
        const items = splitItems(value);
        const text = printLines(compose(LIST, draft([['items', value]], { treatment: given }), []));
        const expected = `Items:\n${items.length === 0 ? '- ' : items.map((item) => `- ${item}`).join('\n')}\nIn a row: ${items.join(', ')}.`;
        if (text !== expected) expect(text).toBe(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each(HOSTILE_TEXTS)('%j comes out as it is', (value) => {
    expect(printLines(compose(fillable('a {{value}} b {{value}}'), draft([['value', value]]), []))).toBe(`a ${value} b ${value}`);
  });
});

const ID = fc.constantFrom('a', 'b', 'constructor', 'c_1');

/** Any template: literal texts and ids in turn. */
const segments = fc.array(fc.tuple(fc.oneof(hostileValue, fc.string()), ID), { minLength: 1, maxLength: 6 });

function build(drawn: readonly (readonly [string, string])[]): Fillable {
  const start = { offset: 0, line: 1, column: 1 };
  return {
    parts: drawn.flatMap(([text, id]) => [
      { type: 'text' as const, text, start },
      { type: 'placeholder' as const, id, start },
    ]),
    placeholders: fillable(drawn.map(([, id]) => `{{${id}}}`).join('')).placeholders,
  };
}

describe('any template', () => {
  test('filled with any values is its own text with the values between', () => {
    fc.assert(
      fc.property(segments, fc.dictionary(ID, hostileValue, { noNullPrototype: false }), (drawn, values) => {
        const given = new Map(Object.entries(values).filter(([, value]) => value !== ''));
        const expected = drawn.map(([text, id]) => text + (given.get(id) ?? `[${id}]`)).join('');
        expect(printLines(compose(build(drawn), draft(given), []))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('filled with nothing is the template as shown', () => {
    fc.assert(
      fc.property(segments, (drawn) => {
        const filled = build(drawn);
        expect(printLines(compose(filled, draft(), []))).toBe(printUnfilled(filled));
      }),
      { numRuns: 500 },
    );
  });

  test('filled whole is the same under every treatment', () => {
    fc.assert(
      fc.property(segments, hostileValue, (drawn, value) => {
        const filled = build(drawn);
        const values = filled.placeholders.map(({ id }) => [id, value] as const);
        const [keep, ask, drop] = TREATMENTS.map((given) => printLines(compose(filled, draft(values, { treatment: given }), [])));
        expect(ask).toBe(keep);
        expect(drop).toBe(keep);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps a filled value under every treatment, beside lines that go', () => {
    fc.assert(
      fc.property(hostileValue, treatment, (value, given) => {
        const filled = fillable(
          '{{gone}}\n\n# A\n- {{gone}}\n\n# B\n<{{value}}>\n{{gone}}',
          placeholder('gone', { optional: true }),
          placeholder('value', { optional: true }),
        );
        return printLines(compose(filled, draft([['value', value]], { treatment: given }), [])).includes(`# B\n<${value}>`);
      }),
      { numRuns: 2000 },
    );
  });

  test('loses only whole lines when optional ones are dropped', () => {
    const line = fc.constantFrom('', '# A', '## B', 'text', '- {{x}}', '- {{y}}', '- {{x}} {{r}}', 'see {{r}}');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.boolean(), (written, isFilled) => {
        const filled = fillable(written.join('\n'), placeholder('x', { optional: true }), placeholder('y', { optional: true }));
        const values = isFilled ? [['y', 'Y'] as const] : [];
        const kept = printLines(compose(filled, draft(values), [])).split('\n');
        const left = printLines(compose(filled, draft(values, { treatment: 'drop' }), [])).split('\n');
        let at = 0;
        for (const text of left.length === 1 && left[0] === '' ? [] : left) {
          const found = kept.indexOf(text, at);
          if (found < 0) return false;
          at = found + 1;
        }
        return (
          !left.some((text) => text === '- [hint]') &&
          kept.filter((text) => text === 'text').length === left.filter((text) => text === 'text').length
        );
      }),
      { numRuns: 5000 },
    );
  });
});

describe('constraints', () => {
  const SLUGS = ['constructor', 'to-string', 'a', 'b', 'c', 'd'];
  const constraints = SLUGS.map((slug, i) =>
    constraint(i + 1, slug, `${slug}: {{n}}`, {
      conflicts: SLUGS.slice(i + 1)
        .filter((_, j) => j % 2 === 0)
        .map((other) => ({ with: other, reason: 'R.' })),
    }),
  );
  const filled = fillable('Design {{a}}.');
  const chosen = fc.uniqueArray(fc.constantFrom(...SLUGS));

  test('give the same bytes in whatever order they are chosen or listed', () => {
    fc.assert(
      fc.property(chosen, fc.shuffledSubarray(constraints, { minLength: SLUGS.length }), treatment, (slugs, listed, given) => {
        const inOrder = printLines(
          compose(filled, draft([], { treatment: given, constraints: new Set(SLUGS.filter((slug) => slugs.includes(slug))) }), constraints),
        );
        expect(printLines(compose(filled, draft([], { treatment: given, constraints: new Set(slugs) }), listed))).toBe(inOrder);
      }),
    );
  });

  test('give back the same bytes when one is added and removed again', () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...SLUGS), treatment, hostileValue, (slugs, extra, given, value) => {
        const set = new Set(slugs.filter((slug) => slug !== extra));
        const at = draft([[keyOfConstraint(extra, 'n'), value]], { treatment: given, constraints: set });
        const before = printLines(compose(filled, at, constraints));
        set.add(extra);
        expect(printLines(compose(filled, at, constraints))).not.toBe(before);
        set.delete(extra);
        expect(printLines(compose(filled, at, constraints))).toBe(before);
      }),
    );
  });
});

test('a value is filled in, and a template of headings composed, in a time that grows with its length', () => {
  const [a, b] = [placeholder('a', { optional: true }), placeholder('b', { kind: 'list', optional: true })];
  const short = fillable('# A\n- {{a}}\n- {{b}}\n', a, b);
  const fill = (long: string): string => printLines(compose(short, draft([['b', long]], { treatment: 'drop' }), []));
  expect(measureGrowth('{{a}}\n', fill)).toBeLessThan(LINEAR);
  const composeLong = (long: string): string => printLines(compose(fillable(long, a, b), draft([], { treatment: 'drop' }), []));
  expect(measureGrowth('# A\n- {{a}}\n- {{b}}\n\n', composeLong)).toBeLessThan(LINEAR);
});
