import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BackupFile, isValueKey, printBackup } from '../../../src/core/backup/backup.ts';
import { parseBackup } from '../../../src/core/backup/backup-reading.ts';
import { backupSchema } from '../../../src/library/schema/backup.ts';
import { readFixture } from '../../support/fixtures.ts';
import { draft } from '../../support/prompts.ts';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(z.toJSONSchema(backupSchema));

const FIXTURE = readFixture('backup-1.json');

/** The fixture as changed by a test, read again as JSON so that nothing but JSON is in it. */
function spoil(change: (file: BackupFile) => unknown): unknown {
  const file = JSON.parse(FIXTURE) as BackupFile;
  change(file);
  return JSON.parse(JSON.stringify(file));
}

describe('the published schema of a backup', () => {
  test('takes what the site saves', () => {
    const result = parseBackup(FIXTURE);
    const saved = result.type === 'backup' ? printBackup(result.backup, new Date('2026-11-24')) : '';
    for (const text of [FIXTURE, saved, printBackup({ profiles: [], drafts: [{ prompt: 'critique', ...draft() }] }, new Date())]) {
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
    }
    expect(JSON.parse(saved)).toEqual(JSON.parse(FIXTURE));
  });

  test('describes every part', () => {
    expect(z.toJSONSchema(backupSchema)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
    });
    const undescribed: string[] = [];
    JSON.stringify(z.toJSONSchema(backupSchema), (_, part: unknown) => {
      const { properties = {} } = Object(part) as { properties?: Record<string, { description?: string }> };
      for (const [key, { description }] of Object.entries(properties)) if (description === undefined) undescribed.push(key);
      return part;
    });
    expect(undescribed).toEqual([]);
  });

  test.each<[string, (file: BackupFile) => unknown]>([
    ['another program’s format', (file) => Object.assign(file, { format: 'bookmarks' })],
    ['a newer version', (file) => Object.assign(file, { version: 2 })],
    ['a version that is a text', (file) => Object.assign(file, { version: '1' })],
    ['a key too many', (file) => Object.assign(file, { theme: 'dark' })],
    ['a key too few', (file) => Object.assign(file, { drafts: undefined })],
    ['a day that is none', (file) => Object.assign(file, { saved: '2026-02-30' })],
    ['a day with a time', (file) => Object.assign(file, { saved: '2026-02-28T00:00:00Z' })],
    ['an object for a list', (file) => Object.assign(file, { profiles: {} })],
    ['a profile that is null', (file) => Object.assign(file.profiles, [null])],
    ['a profile without a name', (file) => Object.assign(file.profiles[0] ?? {}, { name: undefined })],
    ['a text for true', (file) => Object.assign(file.profiles[0] ?? {}, { isActive: 'true' })],
    ['a key too many in a profile', (file) => Object.assign(file.profiles[0] ?? {}, { colour: 'red' })],
    ['a number for a value', (file) => Object.assign(file.profiles[0]?.values ?? {}, { product: 12 })],
    ['a list for values', (file) => Object.assign(file.profiles[0] ?? {}, { values: [] })],
    ['a key that is no placeholder’s', (file) => Object.assign(file.profiles[0]?.values ?? {}, { 'Team Size': 'a' })],
    [
      '`__proto__` for a key',
      (file) => Object.defineProperty(file.profiles[0]?.values ?? {}, '__proto__', { value: 'a', enumerable: true }),
    ],
    ['a prompt that is no slug', (file) => Object.assign(file.drafts[0] ?? {}, { prompt: 'Critique' })],
    ['another treatment', (file) => Object.assign(file.drafts[0] ?? {}, { treatment: 'remove' })],
    ['a constraint that is no slug', (file) => file.drafts[0]?.constraints.push('team--size')],
    ['a constraint that is a number', (file) => Object.assign(file.drafts[0]?.constraints ?? [], [1])],
    ['progress that is no list', (file) => Object.assign(file, { progress: { interview: ['plan'] } })],
    ['progress in a workflow that is no slug', (file) => Object.assign(file.progress?.[0] ?? {}, { workflow: 'Interview' })],
    ['a step that is a number', (file) => Object.assign(file.profiles[0]?.progress?.[0] ?? {}, { done: [1] })],
    ['a key too many in progress', (file) => Object.assign(file.profiles[0]?.progress?.[0] ?? {}, { percent: 50 })],
    ['a key too many in a draft', (file) => Object.assign(file.drafts[0] ?? {}, { template: 'Design {{x}}.' })],
  ])('and the reader refuse %s', (_, change) => {
    const broken = spoil(change);
    expect(validate(broken)).toBe(false);
    expect(parseBackup(JSON.stringify(broken)).type).toBe('problems');
  });

  test('and the reader agree on the keys of values', () => {
    const key = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-z0-9A-Z_.-]{0,8}$/),
      fc.constantFrom('a.b', 'a\n', 'a-b.c', 'a_b.c', '2.a', '.a', 'a.'),
    );
    fc.assert(
      fc.property(key, (given) => {
        const file = spoil(({ profiles }) => Object.defineProperty(profiles[0]?.values ?? {}, given, { value: 'a', enumerable: true }));
        expect(validate(file)).toBe(isValueKey(given));
        expect(parseBackup(JSON.stringify(file)).type === 'backup').toBe(isValueKey(given));
      }),
      { numRuns: 3000 },
    );
  });
});
