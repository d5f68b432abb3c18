import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillBlanks, listBlanks } from '../../../src/core/prompt/blank.ts';
import { compose, printLines } from '../../../src/core/prompt/compose.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const PROMPT = fillable('{{system}} for {{users}}', placeholder('system', { profile: 'product' }), placeholder('users'));
const TEAM = constraint(1, 'team-size', '{{engineers}} engineers');
const BLANKS = listBlanks(PROMPT, [TEAM]);

const fill = (sources: Record<'typed' | 'link' | 'profile', Record<string, string>>) => {
  const [typed, link, profile] = [sources.typed, sources.link, sources.profile].map((source) => new Map(Object.entries(source)));
  const { values, origins } = fillBlanks(BLANKS, { typed: typed ?? new Map(), link, profile });
  return Object.fromEntries([...values].map(([key, value]) => [key, [value, origins.get(key)]]));
};

describe('the blanks of a prompt', () => {
  test('are those of the prompt by their ids, and those of constraints by slug and id', () => {
    expect(BLANKS.map(({ key }) => key)).toEqual(['system', 'users', 'team-size.engineers']);
  });
});

describe('a blank is filled', () => {
  test.each([
    { what: 'from what was typed before all else', typed: 'a', link: 'b', profile: 'c', is: ['a', 'typed'] },
    { what: 'from the link before the profile', typed: undefined, link: 'b', profile: 'c', is: ['b', 'link'] },
    { what: 'from the profile where nothing else is said', typed: undefined, link: undefined, profile: 'c', is: ['c', 'profile'] },
    { what: 'with nothing where it was cleared by hand', typed: '', link: 'b', profile: 'c', is: ['', 'typed'] },
    { what: 'with nothing where the sender of the link cleared it', typed: undefined, link: '', profile: 'c', is: ['', 'link'] },
    { what: 'not at all where the profile’s value is empty', typed: undefined, link: undefined, profile: '', is: undefined },
    { what: 'not at all where nobody says anything', typed: undefined, link: undefined, profile: undefined, is: undefined },
  ])('$what', ({ typed, link, profile, is }) => {
    const record = (key: string, value: string | undefined): Record<string, string> => (value === undefined ? {} : { [key]: value });
    expect(fill({ typed: record('system', typed), link: record('system', link), profile: record('product', profile) })['system']).toEqual(
      is,
    );
  });

  test('by the profile key its placeholder names, and by no other', () => {
    expect(fill({ typed: {}, link: {}, profile: { product: 'ferries', users: 'no', system: 'no', engineers: 'no' } })).toEqual({
      system: ['ferries', 'profile'],
    });
  });

  test('in constraints too', () => {
    expect(fill({ typed: { 'team-size.engineers': '5' }, link: {}, profile: {} })).toEqual({ 'team-size.engineers': ['5', 'typed'] });
  });

  test('with nothing of an object’s own', () => {
    expect(fill({ typed: {}, link: {}, profile: { __proto__: 'x', constructor: 'x' } as unknown as Record<string, string> })).toEqual({});
  });
});

test('any value of the profile comes out byte for byte', () => {
  fc.assert(
    fc.property(hostileValue, (value) => {
      const { values } = fillBlanks(listBlanks(PROMPT, []), { typed: new Map(), profile: new Map([['product', value]]) });
      expect(printLines(compose(PROMPT, draft(values), []))).toBe(`${value} for [hint]`);
    }),
    { numRuns: 2000 },
  );
});
