import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_PLACE, printCritique, toReviewerValues } from '../../../src/core/answer/critique.ts';
import { fence } from '../../../src/core/answer/reading/fence.ts';
import { lenses, readLenses } from '../../../src/library/lenses.ts';
import { placeholder, prompt } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const [lens] = lenses;
const critique = {
  ...prompt('critique', 'system', '# Critique of {{system}}\n\nReview it as {{reviewer}}.\n\n- {{focus}}'),
  placeholders: [placeholder('system'), placeholder('reviewer'), placeholder('focus', { kind: 'list' })],
};

describe('a fence', () => {
  test.each([
    ['plain', '```\nplain\n```'],
    ['a ```` b', '`````\na ```` b\n`````'],
    ['', '```\n\n```'],
  ])('around %j', (text, expected) => {
    expect(fence(text)).toBe(expected);
  });

  test('cannot be closed by what stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(hostileValue, fc.stringMatching(/^[`\n a]{0,40}$/)), (text) => {
        const [open = '', ...rest] = fence(text).split('\n');
        expect(rest.pop()).toBe(open);
        expect(rest.join('\n')).toBe(text);
        expect(text.includes(open)).toBe(false);
      }),
    );
  });
});

describe('a lens', () => {
  test('fills in who reviews and where they look hardest', () => {
    const values = new Map([['system', 'Fernway'], ...toReviewerValues(lens ?? expect.unreachable())]);
    expect(printCritique(critique, values)).toBe(
      `# Critique of Fernway\n\nReview it as ${lens?.reviewer}.\n\n- ${lens?.focus.join('\n- ')}`,
    );
  });

  test('looks at something that no other does', () => {
    expect(new Set(lenses.map(({ id }) => id)).size).toBe(lenses.length);
    expect(new Set(lenses.flatMap(({ focus }) => focus)).size).toBe(lenses.flatMap(({ focus }) => focus).length);
  });

  test('with mistakes is refused with its line', () => {
    expect(() => readLenses('- id: A\n  title: x\n')).toThrowErrorMatchingInlineSnapshot(`
      [Error: content/lenses.yaml:1:7: 0.id: "A" is not a slug: use lower-case letters and digits with single hyphens.
      content/lenses.yaml:1:3: 0.summary: is missing. Add it: what it looks for, in a few words.
      content/lenses.yaml:1:3: 0.reviewer: is missing. Add it: fills the critique's blank for who reviews.
      content/lenses.yaml:1:3: 0.focus: is missing. Add it: fills the critique's list of where to look hardest.]
    `);
  });
});

describe('a critique for another assistant', () => {
  const values = new Map([['system', 'Fernway']]);
  const own = printCritique(critique, values);

  test('is the same critique, with what was asked and a marked place for the answer', () => {
    const text = printCritique(critique, values, { asked: '# Caching\n\n```sql\nselect 1\n```', answer: '' });
    expect(text.startsWith(`${own}\n\n## Material\n\n`)).toBe(true);
    expect(text).toContain('### What was asked\n\n````\n# Caching\n\n```sql\nselect 1\n```\n````');
    expect(text).toContain(`### The answer under review\n\n${ANSWER_PLACE}\n\nIf that line still stands there, the answer is missing`);
  });

  test('holds prompt and answer byte for byte, once each, in fences of their own', () => {
    fc.assert(
      fc.property(hostileValue, hostileValue, (asked, answer) => {
        fc.pre(answer !== '');
        const text = printCritique(critique, values, { asked, answer });
        expect(text.endsWith(`### What was asked\n\n${fence(asked)}\n\n### The answer under review\n\n${fence(answer)}`)).toBe(true);
      }),
    );
  });
});
