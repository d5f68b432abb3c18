import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, listPromptChanges, type PromptContent, printChanges } from '../../../src/core/answer/what-if.ts';
import { constraint, fillable, placeholder } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const prompt = fillable(
  '{{system}} {{peak}} {{features}} {{story}}',
  placeholder('system', { label: 'System' }),
  placeholder('peak', { label: 'Peak', kind: 'quantity', unit: 'req/s', options: ['req/s'] }),
  placeholder('features', { label: 'Features', kind: 'list' }),
  placeholder('story', { label: 'Story', kind: 'longtext' }),
);
const team = constraint(1, 'team-size', 'At most {{engineers}} engineers.', { title: 'Team size' });
const air = constraint(2, 'air-gapped', 'No network.', { title: 'Air-gapped' });

function state(values: Readonly<Record<string, string>> = {}, changes: Partial<PromptContent> = {}): PromptContent {
  return { values: new Map(Object.entries(values)), constraints: new Set(), numbers: [], ...changes };
}

const list = (before: PromptContent, after: PromptContent): Change[] => listPromptChanges(before, after, prompt, [team, air]);
const print = (before: PromptContent, after: PromptContent): string => printChanges(list(before, after));

describe('what changed', () => {
  test('is nothing where nothing has', () => {
    const same = { peak: '10 req/s', features: 'a\nb', story: 'x\ny', 'team-size.engineers': '4' };
    const rest = { constraints: new Set(['team-size']), numbers: [{ id: 'downtime', text: 'x' }] };
    expect(list(state(same, rest), state(same, rest))).toEqual([]);
    expect(list(state({ peak: '' }), state())).toEqual([]);
  });

  test.each([
    ['a figure', { peak: '10 req/s' }, { peak: '30 req/s' }, '- Peak: 10 req/s → 30 req/s'],
    ['a blank filled since', {}, { peak: '30 req/s' }, '- Peak: open → 30 req/s'],
    ['a blank cleared since', { peak: '10 req/s' }, { peak: '' }, '- Peak: 10 req/s → open again'],
    ['items of a list', { features: 'a\nb' }, { features: 'b\nc' }, '- Features:\n  - no more: a\n  - new: c'],
    ['items in another order', { features: 'a\nb' }, { features: 'b\na' }, '- Features:\n  - in this order: b\n  - in this order: a'],
    [
      'lines of a long text, and only those',
      { story: 'one\ntwo\nthree\nfour' },
      { story: 'one\n2\nthree\nfour' },
      '**Story**, in place of\n\n```\ntwo\n```\n\nnow\n\n```\n2\n```',
    ],
    ['lines added to a long text', { story: 'one\nthree' }, { story: 'one\ntwo\nthree' }, '**Story**, added:\n\n```\ntwo\n```'],
    ['lines taken out of a long text', { story: 'one\ntwo' }, { story: 'one' }, '**Story**, taken out:\n\n```\ntwo\n```'],
    ['a text that holds a fence', { story: 'a\nb' }, { story: 'a\n````\nb' }, '**Story**, added:\n\n`````\n````\n`````'],
  ])('is told of %s', (_, before, after, expected) => {
    expect(print(state(before), state(after))).toBe(expected);
  });

  test('tells one-line changes first, then blocks, each in the order of the prompt', () => {
    const before = state({ system: 'A', peak: '1', story: 'x\ny' });
    expect(print(before, state({ system: 'B', peak: '2', story: 'x\nz' }))).toMatch(/^- System: A → B\n- Peak: 1 → 2\n\n\*\*Story\*\*/);
  });

  test('tells constraints by their text where they are new, by their name where they are gone, by their blank where it changed', () => {
    const before = state({ 'team-size.engineers': '4' }, { constraints: new Set(['team-size', 'air-gapped']) });
    expect(print(before, state({ 'team-size.engineers': '9' }, { constraints: new Set(['team-size']) }))).toBe(
      '- Constraint “Team size”, Label: 4 → 9\n- Constraint that no longer holds: Air-gapped',
    );
    const none = state({ 'team-size.engineers': '4' });
    expect(print(none, { ...none, constraints: new Set(['team-size']) })).toBe('- New constraint: At most 4 engineers.');
  });

  test('tells givens by their new text alone', () => {
    const given = (id: string, text: string) => ({ id, text });
    const before = state({}, { numbers: [given('downtime', 'old'), given('peak', 'same'), given('storage', 'gone')] });
    const after = state({}, { numbers: [given('downtime', 'new'), given('peak', 'same'), given('bandwidth', 'came')] });
    expect(print(before, after)).toBe('- Given now: new\n- Given now: came\n- No longer given: gone');
  });

  test('keeps every value byte for byte, whatever it holds', () => {
    fc.assert(
      fc.property(hostileValue, hostileValue, (was, is) => {
        fc.pre(was !== is && was !== '' && is !== '');
        const [change] = list(state({ system: was }), state({ system: is }));
        expect(change).toEqual({ type: 'value', label: 'System', before: was, after: is, hasItems: false });
        const text = print(state({ system: was }), state({ system: is }));
        if (!/[\r\n]/.test(was + is)) expect(text).toBe(`- System: ${was} → ${is}`);
        for (const line of is.split('\n').filter((other) => !was.split('\n').includes(other))) expect(text).toContain(line);
      }),
    );
  });
});
