import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDerived } from '../../../src/core/derived/derived.ts';
import { compose, printLines } from '../../../src/core/prompt/compose.ts';
import { EMPTY_DRAFT, mergeDrafts, TREATMENTS } from '../../../src/core/prompt/draft.ts';
import { countFilled, type PromptSources, readPrompt } from '../../../src/core/prompt/read-prompt.ts';
import { constraint, draft, fillable, placeholder } from '../../support/prompts.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const PROMPT = fillable(
  '# {{system}}\n\n- Up: {{availability}}\n- Users: {{users}}',
  placeholder('users', { profile: 'users', kind: 'number', min: 1, label: 'Users' }),
  placeholder('system', { profile: 'product' }),
  placeholder('availability', { measure: 'availability', example: '99.9 %', optional: true }),
);
const TEAM = constraint(2, 'team-size', '{{engineers}} engineers run it.', {
  conflicts: [{ with: 'low-cost', reason: 'People cost money.' }],
});
const COST = constraint(1, 'low-cost', 'Spend little.');
const CONSTRAINTS = [TEAM, COST];

const profile = (values: Record<string, string>) => ({ id: 'first', name: 'Ferries', values: new Map(Object.entries(values)) });
const read = (changes: Partial<PromptSources> = {}) =>
  readPrompt(PROMPT, { typed: EMPTY_DRAFT, constraints: CONSTRAINTS, derive: computeDerived, ...changes });
const stateOf = ({ blanks }: ReturnType<typeof readPrompt>, key: string) => {
  const blank = blanks.find((candidate) => candidate.key === key);
  return blank && [blank.value, blank.origin, blank.profileValue];
};

describe('the values', () => {
  test('are what was typed, then what a link brought, then the profile’s, each with its origin', () => {
    const found = read({
      typed: draft([['system', 'typed']]),
      link: draft([
        ['system', 'linked'],
        ['availability', '99 %'],
      ]),
      profile: profile({ product: 'profiled', users: '7' }),
    });
    expect(stateOf(found, 'system')).toEqual(['typed', 'typed', 'profiled']);
    expect(stateOf(found, 'availability')).toEqual(['99 %', 'link', undefined]);
    expect(stateOf(found, 'users')).toEqual(['7', 'profile', '7']);
    expect(found.text).toMatch(/^# typed\n\n- Up: 99 %\n- Users: 7/);
  });

  test('of a field that was cleared stay empty', () => {
    const found = read({ typed: draft([['system', '']]), link: draft([['system', 'linked']]), profile: profile({ product: 'profiled' }) });
    expect(stateOf(found, 'system')).toEqual(['', 'typed', 'profiled']);
    expect(found.text).toMatch(/^# \[hint\]\n/);
  });

  test('are counted where they are filled, and listed in the order of the text', () => {
    const { blanks } = read({ typed: draft([['users', '3']]) });
    expect(blanks.map(({ key }) => key)).toEqual(['system', 'availability', 'users']);
    expect(countFilled(blanks)).toBe(1);
  });

  test('worth a second look are named with the reasons', () => {
    expect(read({ typed: draft([['users', '0']]) }).warnings).toEqual([
      { key: 'users', label: 'Users', messages: [expect.stringContaining('1')] },
    ]);
    expect(read().warnings).toEqual([]);
  });
});

describe('the choices', () => {
  test('are the reader’s, with those of a link', () => {
    const found = read({
      typed: draft([], { constraints: new Set(['team-size']) }),
      link: draft([], { constraints: new Set(['low-cost']), treatment: 'drop', omitted: new Set(['x']) }),
    });
    expect(found.draft).toMatchObject({ treatment: 'drop', omitted: new Set(['x']) });
    expect([...found.draft.constraints].sort()).toEqual(['low-cost', 'team-size']);
    expect(found.text).toContain('1. Spend little.\n2. [engineers] engineers run it.');
    expect(found.text).toContain('- 1 against 2: People cost money.');
  });

  test('of a constraint bring its blanks, after those of the prompt', () => {
    const { blanks } = read({ typed: draft([['team-size.engineers', '4']], { constraints: new Set(['team-size']) }) });
    expect(blanks.at(-1)).toMatchObject({ key: 'team-size.engineers', value: '4' });
  });

  test('of a constraint that the library no longer has are in neither the text nor the draft', () => {
    const found = read({ typed: draft([], { constraints: new Set(['gone', 'low-cost']) }) });
    expect(found.draft.constraints).toEqual(new Set(['low-cost']));
    expect(found.chosen).toEqual(new Set(['gone', 'low-cost']));
    expect(found.text).not.toContain('gone');
  });

  test('of a treatment reach the text', () => {
    const [keep, ask, drop] = TREATMENTS.map((treatment) => read({ typed: draft([], { treatment }) }).text);
    expect(ask).toBe(`${keep}\n\n## Before you start${ask?.split('## Before you start')[1]}`);
    expect(drop).toBe('# [hint]\n\n- Users: [hint]');
  });
});

describe('the derived numbers', () => {
  const typed = draft([['availability', '99.95 %']]);

  test('follow from what is filled in, and stand in the text', () => {
    const found = read({ typed });
    expect(found.derived.numbers).not.toEqual([]);
    for (const { text } of found.derived.numbers) expect(found.text).toContain(`- ${text}`);
  });

  test('follow from the profile and a link too', () => {
    expect(read({ link: typed }).derived).toEqual(read({ typed }).derived);
  });

  test('that are switched off stay listed and leave the text', () => {
    const id = read({ typed }).derived.numbers[0]?.id ?? '';
    const found = read({ typed: { ...typed, omitted: new Set([id]) } });
    expect(found.derived.numbers.map((given) => given.id)).toContain(id);
    expect(found.text).not.toContain(found.derived.numbers[0]?.text);
    expect(found.stated.numbers.map((given) => given.id)).not.toContain(id);
  });

  test('are missing while nothing computes them, which is told', () => {
    const found = read({ typed, derive: undefined });
    expect(found.derived).toEqual({ numbers: [], refusals: [] });
    expect(found.isDerivable).toBe(true);
    expect(read().isDerivable).toBe(false);
  });

  test('know which constraints are chosen, and no other', () => {
    const seen: (readonly string[])[] = [];
    const derive = (_: unknown, slugs: ReadonlySet<string>) => {
      seen.push([...slugs]);
      return { numbers: [], refusals: [] };
    };
    read({ typed: draft([], { constraints: new Set(['gone', 'team-size']) }), derive });
    expect(seen).toEqual([['team-size']]);
  });
});

const values = fc.dictionary(fc.constantFrom('system', 'users', 'availability', 'team-size.engineers', 'other'), hostileValue);
const anyDraft = fc
  .record({ values, treatment: fc.constantFrom(...TREATMENTS), constraints: fc.subarray(['team-size', 'low-cost', 'gone']) })
  .map(({ values: typed, treatment, constraints }) => draft(Object.entries(typed), { treatment, constraints: new Set(constraints) }));

test('whatever is typed, linked and kept, the text is the composition of what is shown, and a link once accepted changes nothing', () => {
  fc.assert(
    fc.property(anyDraft, fc.option(anyDraft, { nil: undefined }), hostileValue, (typed, link, product) => {
      const sources = { link, profile: profile({ product }) };
      const found = read({ typed, ...sources });
      expect(found.text).toBe(printLines(compose(PROMPT, found.draft, CONSTRAINTS, found.derived.numbers)));
      for (const { key, value } of found.blanks) expect(found.draft.values.get(key) ?? '').toBe(value);
      if (link !== undefined) expect(read({ ...sources, typed: mergeDrafts(typed, link), link: undefined }).text).toBe(found.text);
    }),
    { numRuns: 500 },
  );
});
