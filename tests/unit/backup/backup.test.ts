import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKUP_VERSION, type Backup, printBackup } from '../../../src/core/backup/backup.ts';
import { describeBroken } from '../../../src/core/backup/backup-checks.ts';
import { parseBackup } from '../../../src/core/backup/backup-reading.ts';
import type { Treatment } from '../../../src/core/prompt/draft.ts';
import { readFixture } from '../../support/fixtures.ts';
import { draft } from '../../support/prompts.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { hostileValue } from '../../support/texts/hostile-values.ts';

const SAVED = new Date('2026-11-24T23:59:59Z');
const NOTHING: Backup = { profiles: [], drafts: [] };
const CURRENT = readFixture(`backup-${BACKUP_VERSION}.json`);

/** The problems of a file, or none if it is a backup. */
function findProblems(text: string): string[] {
  const result = parseBackup(text);
  return result.type === 'problems' ? result.problems : [];
}

/** The problems of a file whose parts are as given, and else as they should be. */
function findProblemsOf(parts: object): string[] {
  return findProblems(JSON.stringify({ ...JSON.parse(printBackup(NOTHING, SAVED)), ...parts }));
}

const DRAFT = { prompt: 'critique', values: {}, treatment: 'keep', constraints: [] };

describe('a printed backup', () => {
  test('has its parts in the documented order, drafts, values and constraints by name', () => {
    const backup: Backup = {
      profiles: [
        { name: 'Z', isActive: false, values: new Map([['product', 'x']]) },
        { name: 'A', isActive: true, values: new Map() },
      ],
      drafts: [
        { prompt: 'critique', ...draft() },
        {
          prompt: 'api-design-review',
          ...draft(
            [
              ['team-size.n', '5'],
              ['b', ''],
              ['a', '1\n2'],
            ],
            { treatment: 'drop', constraints: new Set(['team-size', 'air-gapped']) },
          ),
        },
      ],
    };
    expect(printBackup(backup, SAVED)).toMatchInlineSnapshot(`
      "{
        "format": "system-design-prompts",
        "version": 1,
        "saved": "2026-11-24",
        "profiles": [
          {
            "name": "Z",
            "isActive": false,
            "values": {
              "product": "x"
            }
          },
          {
            "name": "A",
            "isActive": true,
            "values": {}
          }
        ],
        "drafts": [
          {
            "prompt": "api-design-review",
            "values": {
              "a": "1\\n2",
              "b": "",
              "team-size.n": "5"
            },
            "treatment": "drop",
            "constraints": [
              "air-gapped",
              "team-size"
            ]
          },
          {
            "prompt": "critique",
            "values": {},
            "treatment": "keep",
            "constraints": []
          }
        ]
      }
      "
    `);
  });

  test('leaves out what nothing can be named, so that it is read again', () => {
    const values: [string, string][] = [
      ['Team Size', 'a'],
      ['__proto__', 'b'],
      ['a.b.c', 'c'],
      ['.d', 'd'],
      ['e', 'e'],
    ];
    const backup: Backup = {
      profiles: [{ name: 'A', isActive: true, values: new Map(values) }],
      drafts: [
        { prompt: 'critique', ...draft(values, { constraints: new Set(['team-size', '']), omitted: new Set(['downtime', '__proto__']) }) },
        { prompt: '../critique', ...draft() },
      ],
    };
    expect(parseBackup(printBackup(backup, SAVED))).toEqual({
      type: 'backup',
      backup: {
        profiles: [{ name: 'A', isActive: true, values: new Map([['e', 'e']]) }],
        drafts: [{ prompt: 'critique', ...draft([['e', 'e']], { constraints: new Set(['team-size']), omitted: new Set(['downtime']) }) }],
      },
    });
  });

  const slug = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/);
  const id = fc.oneof(fc.constantFrom('constructor', 'valueof', 'product'), fc.stringMatching(/^[a-z][a-z0-9_]{0,5}$/));
  const key = fc.oneof(
    id,
    fc.tuple(slug, id).map(([constraint, own]) => `${constraint}.${own}`),
  );
  const values = fc
    .uniqueArray(fc.tuple(key, fc.oneof(hostileValue, fc.constant(''))), { selector: ([name]) => name, maxLength: 5 })
    .map((entries) => new Map(entries));
  /** Nothing, or at least one step of each of some workflows. */
  const progress = fc.uniqueArray(
    fc.record({ workflow: slug, done: fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }).map((steps) => new Set(steps)) }),
    { selector: ({ workflow }) => workflow, minLength: 1, maxLength: 3 },
  );
  const anyProfile = fc.record(
    { name: fc.oneof(hostileValue, fc.constant('')), isActive: fc.boolean(), values, progress },
    { requiredKeys: ['name', 'isActive', 'values'] },
  );
  const anyBackup = fc.record(
    {
      profiles: fc.array(anyProfile, { maxLength: 3 }),
      progress,
      drafts: fc.uniqueArray(
        fc.record(
          {
            prompt: slug,
            values,
            treatment: fc.constantFrom<Treatment[]>('keep', 'ask', 'drop'),
            constraints: fc.uniqueArray(slug, { maxLength: 3 }).map((slugs) => new Set(slugs)),
            omitted: fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }).map((ids) => new Set(ids)),
          },
          { requiredKeys: ['prompt', 'values', 'treatment', 'constraints'] },
        ),
        { selector: ({ prompt }) => prompt, maxLength: 3 },
      ),
    },
    { requiredKeys: ['profiles', 'drafts'] },
  );
  const byWorkflow = <Item extends { progress?: { workflow: string }[] | undefined }>({ progress: given, ...rest }: Item) =>
    given === undefined ? rest : { ...rest, progress: given.toSorted((a, b) => (a.workflow < b.workflow ? -1 : 1)) };

  test('is read back as it was, whatever it holds, and printed again is the same', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        const text = printBackup(backup, SAVED);
        const result = parseBackup(Buffer.from(text, 'utf8').toString('utf8'));
        const drafts = backup.drafts.toSorted((a, b) => (a.prompt < b.prompt ? -1 : 1));
        const profiles = backup.profiles.map(byWorkflow);
        expect(result).toEqual({ type: 'backup', backup: { ...byWorkflow(backup), profiles, drafts } });
        if (result.type === 'backup') expect(printBackup(result.backup, SAVED)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same in whatever order things were put in', () => {
    fc.assert(
      fc.property(anyBackup, ({ profiles, drafts, progress: own = [] }) => {
        const turn = <Value>(map: ReadonlyMap<string, Value>) => new Map([...map].reverse());
        const turned = drafts
          .toReversed()
          .map((given) => ({ ...given, values: turn(given.values), constraints: new Set([...given.constraints].reverse()) }));
        const turnedProfiles = profiles.map(({ progress: given = [], ...profile }) => ({
          ...profile,
          values: turn(profile.values),
          progress: given.toReversed(),
        }));
        const turnedBackup = { profiles: turnedProfiles, drafts: turned, progress: own.toReversed() };
        expect(printBackup(turnedBackup, SAVED)).toBe(printBackup({ profiles, drafts, progress: own }, SAVED));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file of ours', () => {
  test('gives profiles, drafts and progress, cleared fields among them', () => {
    expect(parseBackup(CURRENT)).toEqual({
      type: 'backup',
      backup: {
        profiles: [
          {
            name: 'Lunchbell',
            isActive: true,
            values: new Map([
              ['budget', '12,000 € a month'],
              ['product', 'Lunchbell, lunch orders for offices — “one bell, one meal” 🍱'],
              ['stack', 'TypeScript\nPostgreSQL 17\n'],
            ]),
            progress: [
              { workflow: 'monolith-apart', done: new Set(['boundaries', 'choice']) },
              { workflow: 'slow-system', done: new Set(['measure']) },
            ],
          },
          { name: '', isActive: false, values: new Map() },
        ],
        drafts: [
          {
            prompt: 'caching-strategy-design',
            values: new Map([
              ['cdn', ''],
              ['system', 'Fernway $& {{x}} [hint] </script>'],
              ['system_description', '  85 % of page views\r\nare anonymous.\u0000\uD83D\u202E'],
              ['team-size.engineers', '5'],
            ]),
            treatment: 'ask',
            constraints: new Set(['monthly-budget', 'team-size']),
          },
          { prompt: 'critique', values: new Map(), treatment: 'keep', constraints: new Set() },
        ],
        progress: [{ workflow: 'interview', done: new Set(['plan']) }],
      },
    });
  });

  test('is the same when it has been written another way', () => {
    expect(parseBackup(JSON.stringify(JSON.parse(CURRENT)))).toEqual(parseBackup(CURRENT));
    expect(parseBackup(CURRENT.replaceAll('\n', '\r\n'))).toEqual(parseBackup(CURRENT));
  });
});

describe('what is no backup is refused', () => {
  test.each([
    ['an empty file', ''],
    ['a file of blank lines', ' \n\r\n'],
    ['a web page', '<!doctype html>\n<html lang="en"><head><title>System Design Prompts</title>'],
    ['a file cut in a value', CURRENT.slice(0, 230)],
    ['a file cut between two things', CURRENT.slice(0, CURRENT.indexOf('"profiles"'))],
    ['a file with a comma too many', '{ "format": "system-design-prompts", }'],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['a text', '"system-design-prompts"'],
    ['another program’s file', '{ "format": "bookmarks", "version": 1 }'],
    ['a file whose format is an object', '{ "format": { "name": "x" } }'],
    ['a file without a version', '{ "format": "system-design-prompts" }'],
    ['a version that is none', '{ "format": "system-design-prompts", "version": 0.5 }'],
    ['a version that is a text', '{ "format": "system-design-prompts", "version": "1" }'],
    ['a newer version', '{ "format": "system-design-prompts", "version": 2, "notes": [] }'],
  ])('%s', (_, text) => {
    expect(findProblems(text)).toHaveLength(1);
  });

  test('in these words', () => {
    expect(findProblems('')).toMatchInlineSnapshot(`
      [
        "The file is empty; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems('<!doctype html>\n<html lang="en">')).toMatchInlineSnapshot(`
      [
        "The file, which begins with "<!doctype html>", is not JSON; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems(CURRENT.slice(0, 230))).toMatchInlineSnapshot(`
      [
        "The file, which begins with "{", is not JSON from line 11, column 22 on; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems('{ "format":')).toMatchInlineSnapshot(`
      [
        "The file, which begins with "{ \\"format\\":", is not JSON; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems('[]')).toMatchInlineSnapshot(`
      [
        "format is missing; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems('{ "format": "bookmarks", "version": 1 }')).toMatchInlineSnapshot(`
      [
        "format is "bookmarks"; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems('{ "format": "system-design-prompts", "version": "1" }')).toMatchInlineSnapshot(`
      [
        "version is "1"; choose a backup that this site saved, whole and unchanged.",
      ]
    `);
    expect(findProblems('{ "format": "system-design-prompts", "version": 2, "notes": [] }')).toMatchInlineSnapshot(`
      [
        "version is 2; the file was made by a newer version of this site: reload the page and try again.",
      ]
    `);
  });

  test.each([
    ['Chromium', "Expected ',' or '}' after property value in JSON at position 230 (line 11 column 22)", ' from line 11, column 22 on'],
    ['Firefox', 'JSON.parse: unterminated string at line 11 column 22 of the JSON data', ' from line 11, column 22 on'],
    ['WebKit', 'JSON Parse error: Unterminated string', ''],
  ])('with the place where %s gives one', (_, message, place) => {
    expect(describeBroken('{}', `SyntaxError: ${message}`)).toBe(
      `The file, which begins with "{}", is not JSON${place}; choose a backup that this site saved, whole and unchanged.`,
    );
  });

  test('more than five million characters, before they are parsed', () => {
    const fits = `${CURRENT}${' '.repeat(20_000_000 - CURRENT.length)}`;
    expect(findProblems(fits)).toEqual([]);
    expect(findProblems(`${fits} `)).toMatchInlineSnapshot(`
      [
        "The file is longer than any backup: 20 million characters at most. Choose another file.",
      ]
    `);
  });

  test('whatever it is, without throwing', () => {
    const deep = 100_000;
    for (const text of ['['.repeat(deep), `${'['.repeat(deep)}${']'.repeat(deep)}`, '{"a":'.repeat(deep)])
      expect(findProblems(text)).toHaveLength(1);
    const nested = `{ "format": "system-design-prompts", "version": 1, "profiles": ${'['.repeat(deep)}${']'.repeat(deep)} }`;
    expect(findProblems(nested)).toHaveLength(3);
    fc.assert(fc.property(fc.oneof(fc.json(), hostileValue), (text) => findProblems(text).length > 0));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('saved', 'profiles', 'drafts', 'progress', '__proto__'), fc.jsonValue()),
        (parts) => findProblemsOf(parts).length <= 11,
      ),
    );
    fc.assert(fc.property(fc.array(fc.jsonValue()), (items) => findProblemsOf({ profiles: items, drafts: items }).length <= 11));
  });
});

describe('what is wrong within a backup is said with its place', () => {
  test('for parts of another type', () => {
    expect(
      findProblemsOf({
        saved: '2026-02-30',
        profiles: [
          null,
          { name: 12, isActive: 'yes', values: { product: 12, stack: ['a'], scale: null } },
          { name: 'A', isActive: true, values: [] },
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "saved is "2026-02-30"; write a day, such as "2026-11-24".",
        "profiles[0] is null; write an object.",
        "profiles[1].name is 12; write a text.",
        "profiles[1].isActive is "yes"; write true or false.",
        "profiles[1].values.product is 12; write a text.",
        "profiles[1].values.stack is a list; write a text.",
        "profiles[1].values.scale is null; write a text.",
        "profiles[2].values is a list; write an object.",
      ]
    `);
    expect(findProblemsOf({ saved: 20261124, profiles: {}, drafts: 'none' })).toMatchInlineSnapshot(`
      [
        "saved is 20261124; write a day, such as "2026-11-24".",
        "profiles is an object; write a list.",
        "drafts is "none"; write a list.",
      ]
    `);
    expect(
      findProblemsOf({ drafts: [{ ...DRAFT, prompt: 'Caching Strategy', treatment: 'remove', constraints: ['team-size', 'Team', 7] }] }),
    ).toMatchInlineSnapshot(`
      [
        "drafts[0].prompt is "Caching Strategy"; write it as in addresses, such as "caching-strategy-design".",
        "drafts[0].treatment is "remove"; write "keep", "ask" or "drop".",
        "drafts[0].constraints[1] is "Team"; write it as in addresses, such as "caching-strategy-design".",
        "drafts[0].constraints[2] is 7; write it as in addresses, such as "caching-strategy-design".",
      ]
    `);
  });

  test('for parts that are missing or that nobody knows', () => {
    expect(findProblems('{ "format": "system-design-prompts", "version": 1, "theme": "dark" }')).toMatchInlineSnapshot(`
      [
        "saved is missing; write a day, such as "2026-11-24".",
        "profiles is missing; write a list.",
        "drafts is missing; write a list.",
        "theme is "dark"; remove it, as no backup has it.",
      ]
    `);
    expect(
      findProblemsOf({ profiles: [{ name: 'A', colour: 'red' }], drafts: [{ ...DRAFT, template: 'Design {{x}}.' }] }),
    ).toMatchInlineSnapshot(`
      [
        "profiles[0].isActive is missing; write true or false.",
        "profiles[0].values is missing; write an object.",
        "profiles[0].colour is "red"; remove it, as no backup has it.",
        "drafts[0].template is "Design {{x}}."; remove it, as no backup has it.",
      ]
    `);
  });

  test('for keys that no placeholder can have', () => {
    const values = JSON.parse(
      '{ "Team Size": "a", "__proto__": "b", "constructor": "kept", "team-size.engineers": "kept", "Team.n": "c", "a.b.c": "d", "": "e" }',
    );
    expect(findProblemsOf({ drafts: [{ ...DRAFT, values }] })).toMatchInlineSnapshot(`
      [
        "drafts[0].values.Team Size is "a"; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
        "drafts[0].values.__proto__ is "b"; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
        "drafts[0].values.Team.n is "c"; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
        "drafts[0].values.a.b.c is "d"; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
        "drafts[0].values. is "e"; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
      ]
    `);
  });

  test('for `__proto__` wherever it stands', () => {
    const text = printBackup({ profiles: [], drafts: [{ prompt: 'critique', ...draft() }] }, SAVED);
    expect(
      findProblems(text.replaceAll('{', '{ "__proto__": { "treatment": "ask" },').replaceAll(/,(?=\s*\})/g, '')),
    ).toMatchInlineSnapshot(`
      [
        "drafts[0].values.__proto__ is an object; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
        "drafts[0].__proto__ is an object; remove it, as no backup has it.",
        "__proto__ is an object; remove it, as no backup has it.",
      ]
    `);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('for two drafts of one prompt', () => {
    const drafts = [DRAFT, { ...DRAFT, prompt: 'api-design-review' }, DRAFT, { prompt: 1 }, { prompt: 1 }, DRAFT];
    expect(findProblemsOf({ drafts })[0]).toMatch(/^drafts\[3\]\.prompt is 1;/);
    expect(findProblemsOf({ drafts: [DRAFT, { ...DRAFT, prompt: 'api-design-review' }, DRAFT, DRAFT] })).toMatchInlineSnapshot(`
      [
        "drafts has "critique" 3 times; keep one of them.",
      ]
    `);
  });

  test('for progress of another shape, or in one workflow twice', () => {
    const profile = { name: 'A', isActive: true, values: {} };
    expect(
      findProblemsOf({
        profiles: [
          { ...profile, progress: { interview: ['plan'] } },
          {
            ...profile,
            progress: [
              { workflow: 'Interview', done: ['plan', 'The end'] },
              { workflow: 'interview', steps: 2 },
            ],
          },
        ],
        progress: [
          { workflow: 'interview', done: [] },
          { workflow: 'interview', done: ['plan'] },
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "profiles[0].progress is an object; write a list.",
        "profiles[1].progress[0].workflow is "Interview"; write it as in addresses, such as "caching-strategy-design".",
        "profiles[1].progress[0].done[1] is "The end"; write it as in addresses, such as "caching-strategy-design".",
        "profiles[1].progress[1].done is missing; write a list.",
        "profiles[1].progress[1].steps is 2; remove it, as no backup has it.",
        "progress has "interview" 2 times; keep one of them.",
      ]
    `);
  });

  test('with long texts shortened', () => {
    expect(
      findProblemsOf({ saved: 'a'.repeat(100_000), drafts: [{ ...DRAFT, values: { ['B'.repeat(100_000)]: '"\n'.repeat(30_000) } }] }),
    ).toMatchInlineSnapshot(`
      [
        "saved is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; write a day, such as "2026-11-24".",
        "drafts[0].values.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB… is "\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n\\"\\n…"; remove it, or name it after a placeholder, such as "system" or "team-size.engineers".",
      ]
    `);
  });

  test('for ten of them, and how many more there are', () => {
    const constraints = Array.from({ length: 100_000 }, (_, i) => i);
    const problems = findProblemsOf({ drafts: [{ ...DRAFT, constraints }] });
    expect(problems).toHaveLength(11);
    expect(problems.slice(9)).toMatchInlineSnapshot(`
      [
        "drafts[0].constraints[9] is 9; write it as in addresses, such as "caching-strategy-design".",
        "and 99990 more",
      ]
    `);
    expect(findProblemsOf({ drafts: [{ ...DRAFT, constraints: constraints.slice(0, 10) }] })).toHaveLength(10);
  });

  test('in a time that grows with the file', () => {
    const repeat = (item: string) => (long: string) =>
      findProblemsOf({ drafts: JSON.parse(`[${item}${`,${item}`.repeat(long.length / item.length)}]`) });
    expect(measureGrowth('x', repeat(JSON.stringify(DRAFT)))).toBeLessThan(LINEAR);
    expect(measureGrowth('x', repeat('{"a":1}'))).toBeLessThan(LINEAR);
  });
});

test.each(Array.from({ length: BACKUP_VERSION }, (_, i) => i + 1))('version %i has a fixture that is read', (version) => {
  const text = readFixture(`backup-${version}.json`);
  expect(JSON.parse(text)).toMatchObject({ version });
  expect(findProblems(text)).toEqual([]);
});
