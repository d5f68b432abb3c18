import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/core/prompt/compose.ts';
import { printPlainText } from '../../../src/core/send/plain-text.ts';
import { readBody } from '../../../src/library/content/body.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

function print(template: string, values: Iterable<readonly [string, string]> = []): string {
  return printPlainText(compose(fillable(template), draft(values), []));
}

describe('plain text', () => {
  test.each([
    ['has headings of every level without their marks', '# A\n## B b\n###### F', 'A\nB b\nF'],
    ['has bold text without its stars', '1. **Need.** For **each** one', '1. Need. For each one'],
    ['has italic text without its stars', '- *Latency*: one ***big*** one', '- Latency: one big one'],
    ['has inline code without its backticks', 'a `Map` or ``b`c``', 'a Map or b`c'],
    ['has code within bold text without either', '**use `Map` now**', 'use Map now'],
    ['keeps stars within code', '`a ** b` and `**c**`', 'a ** b and **c**'],
    ['keeps the markers of lists', '- a\n  * b\n3. c\n+ d', '- a\n  * b\n3. c\n+ d'],
    ['keeps stars that mark nothing', '2 * 3 * 4, ** and a*', '2 * 3 * 4, ** and a*'],
    ['keeps a backtick alone', 'a ` b', 'a ` b'],
    ['keeps underscores', 'trace_id and __init__', 'trace_id and __init__'],
    ['keeps a hash without a space, or within a line', '#a\nb # c\n####### d', '#a\nb # c\n####### d'],
    ['keeps hints in their brackets', '## {{a}}\n**{{b}}**', '[a]\n[b]'],
    ['keeps empty lines', '# A\n\n\nb\n', 'A\n\n\nb\n'],
  ])('%s', (_, template, expected) => {
    expect(print(template)).toBe(expected);
  });

  test.each([
    ['opens before a value and closes after it', '**a {{x}} b** `{{x}}`', 'a X b X'],
    ['opens and closes on either side of several', '*{{x}}, {{x}}*', 'X, X'],
    ['holds a value and code', '**{{x}} `b {{x}}`**', 'X b X'],
  ])('has no mark that %s', (_, template, expected) => {
    expect(print(template, [['x', 'X']])).toBe(expected);
  });

  test.each([
    ['pairs no star of a value with one of the author’s', '*a {{x}} b', '*', '*a * b'],
    ['pairs no stars of two values', '{{x}}a{{x}}', '**', '**a**'],
    ['takes no hash of a value for a heading', '{{x}} a', '#', '# a'],
    ['takes no heading within a value for one', 'a {{x}}', '\n## b\n', 'a \n## b\n'],
    ['lets a value of spaces touch marks', '**{{x}}**', '  ', '  '],
  ])('%s', (_, template, value, expected) => {
    expect(print(template, [['x', value]])).toBe(expected);
  });

  test('keeps the marks of items on lines of their own', () => {
    const items = fillable('- {{items}}', placeholder('items', { kind: 'list' }));
    expect(printPlainText(compose(items, draft([['items', '**a**\n`b`']]), []))).toBe('- **a**\n- `b`');
  });

  test('leaves out dropped lines, and has constraints and questions', () => {
    const filled = fillable('# {{a}}\nc\n\n## B\n- {{b}}', placeholder('b', { optional: true }));
    const team = constraint(1, 'team', '**Team.** Assume {{n}}.');
    const given = { treatment: 'drop', constraints: new Set(['team']) } as const;
    expect(printPlainText(compose(filled, draft([['team.n', '**5**']], given), [team]))).toBe(
      [
        '[a]',
        'c',
        '',
        'Constraints',
        '',
        'These hold for the whole design. Where one cannot be met, say so before going on, with what it would take.',
        '',
        '1. Team. Assume **5**.',
      ].join('\n'),
    );
    expect(printPlainText(compose(filled, draft([], { treatment: 'ask' }), []))).toContain('\n\nBefore you start\n\n');
  });
});

describe('hostile values', () => {
  const MARKED = fillable('# {{x}}\n**{{x}}**, a *b {{x}} c* `{{x}}`\n{{x}} **d {{x}}\n- ``{{x}}``');

  test('come out byte for byte between the author’s marks', () => {
    fc.assert(
      fc.property(hostileValue, (x) => {
        const text = printPlainText(compose(MARKED, draft([['x', x]]), []));
        const expected = `${x}\n${x}, a b ${x} c ${x}\n${x} **d ${x}\n- ${x}`;
        if (text !== expected) expect(text).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test.each(HOSTILE_TEXTS)('%j comes out as it is', (x) => {
    expect(print('## {{x}} `{{x}}`', [['x', x]])).toBe(`${x} ${x}`);
  });

  test('take a time that grows with their length', () => {
    const run = (long: string): string => print('**a {{x}} `b` {{x}}', [['x', long]]);
    expect(measureGrowth('**`', run)).toBeLessThan(LINEAR);
  });
});

const PROMPTS = new URL('../../../content/prompts/', import.meta.url);

test.each(readdirSync(PROMPTS))('%s has no mark left, and loses nothing else', (name) => {
  const template = readBody(readFileSync(new URL(name, PROMPTS), 'utf8')).fences[0]?.template ?? '';
  const text = print(template);
  expect(text).toContain('What to return\n');
  expect(text).not.toMatch(/^#|[`*]/m);
  expect(text).toBe(print(template.replaceAll(/^#+ |[`*]/gm, '')));
});
