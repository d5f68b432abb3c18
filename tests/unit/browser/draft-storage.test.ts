import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type StorageTrouble, writeStored } from '../../../src/browser/page/storage/storage.ts';
import {
  applyEntry,
  listChanges,
  listStoredDrafts,
  parseEntry,
  readDraft,
  writeEntry,
} from '../../../src/browser/prompt/draft/draft-storage.ts';
import { type Draft, EMPTY_DRAFT } from '../../../src/core/prompt/draft.ts';
import { draft } from '../../support/prompts.ts';
import { FakeStorage, listEntries } from '../../support/storage/fake-storage.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

/** Stores what leads from one draft to another, all of it even where some fails. */
function writeDraft(slug: string, before: Draft, after: Draft): StorageTrouble | undefined {
  return listChanges(before, after)
    .map((entry) => writeEntry(slug, entry))
    .find((trouble) => trouble !== undefined);
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
});

afterEach(() => {
  // What could not be stored is tried again; here it goes with the test.
  vi.stubGlobal('localStorage', new FakeStorage());
  writeStored('anything', null);
  vi.unstubAllGlobals();
});

describe('a stored draft', () => {
  test('has one entry for each thing the reader set', () => {
    writeDraft(
      'design',
      EMPTY_DRAFT,
      draft(
        [
          ['a', 'x'],
          ['team-size.n', '5'],
        ],
        { treatment: 'ask', constraints: new Set(['team-size']), omitted: new Set(['peak-rate']) },
      ),
    );
    expect(listEntries()).toEqual({
      'sdp:1:design:omitted:peak-rate': '1',
      'sdp:1:design:value:a': 'x',
      'sdp:1:design:value:team-size.n': '5',
      'sdp:1:design:constraint:team-size': '1',
      'sdp:1:design:treatment': 'ask',
    });
  });

  test('comes back as it was', () => {
    const given = draft(
      [
        ['a', 'x'],
        ['b', ''],
      ],
      { treatment: 'drop', constraints: new Set(['team-size', 'budget']), omitted: new Set(['downtime', 'burn-rate']) },
    );
    expect(writeDraft('design', EMPTY_DRAFT, given)).toBeUndefined();
    expect(readDraft('design')).toEqual(given);
  });

  test.each(HOSTILE_TEXTS)('gives back %j byte for byte, as a value and as a key', (text) => {
    writeEntry('design', { type: 'value', key: 'a', value: text });
    writeEntry('design', { type: 'value', key: text, value: 'x' });
    expect(readDraft('design').values).toEqual(
      new Map([
        ['a', text],
        [text, 'x'],
      ]),
    );
  });

  test('gives back any draft byte for byte', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '__proto__', 'team-size.n', 'value:a'), hostileValue),
        fc.constantFrom('keep' as const, 'ask' as const, 'drop' as const),
        fc.uniqueArray(fc.constantFrom('team-size', 'constructor', 'a')),
        (values, treatment, constraints) => {
          vi.stubGlobal('localStorage', new FakeStorage());
          const given = draft(Object.entries(values), { treatment, constraints: new Set(constraints) });
          writeDraft('design', EMPTY_DRAFT, given);
          expect(readDraft('design')).toEqual(given);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('tells a cleared value from one that was never set', () => {
    writeEntry('design', { type: 'value', key: 'a', value: '' });
    expect(readDraft('design').values.has('a')).toBe(true);
    writeEntry('design', { type: 'value', key: 'a', value: undefined });
    expect(readDraft('design').values.has('a')).toBe(false);
    expect(listEntries()).toEqual({});
  });

  test('leaves nothing behind where everything is as at first', () => {
    const given = draft([['a', 'x']], { treatment: 'ask', constraints: new Set(['budget']) });
    writeDraft('design', EMPTY_DRAFT, given);
    writeDraft('design', given, EMPTY_DRAFT);
    expect(listEntries()).toEqual({});
    expect(listStoredDrafts()).toEqual([]);
  });

  test('takes the place of the one before, entry by entry', () => {
    const before = draft(
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      { constraints: new Set(['budget']) },
    );
    const after = draft([['b', 'z']], { constraints: new Set(['team-size']) });
    writeDraft('design', EMPTY_DRAFT, before);
    writeDraft('design', before, after);
    expect(readDraft('design')).toEqual(after);
  });

  test('is one prompt’s own, also beside a slug that begins alike', () => {
    writeEntry('design', { type: 'value', key: 'a', value: 'x' });
    writeEntry('design-review', { type: 'value', key: 'a', value: 'y' });
    expect(readDraft('design').values).toEqual(new Map([['a', 'x']]));
    expect(listStoredDrafts()).toEqual(['design', 'design-review']);
  });

  test('passes over entries of other shapes and leaves them alone', () => {
    localStorage.setItem('sdp:1:design:treatment', 'shout');
    localStorage.setItem('sdp:1:design:colour', 'red');
    localStorage.setItem('sdp:2:design:value:a', 'x');
    localStorage.setItem('theme', 'dark');
    expect(readDraft('design')).toEqual(EMPTY_DRAFT);
    expect(Object.keys(listEntries())).toHaveLength(4);
  });
});

describe('an entry', () => {
  test.each([
    ['a value', 'sdp:1:design:value:a', 'x', { type: 'value', key: 'a', value: 'x' }],
    ['a value whose key holds a colon', 'sdp:1:design:value:a:b', 'x', { type: 'value', key: 'a:b', value: 'x' }],
    ['a removed value, now forgotten', 'sdp:1:design:value:a', null, { type: 'value', key: 'a', value: undefined }],
    ['a treatment', 'sdp:1:design:treatment', 'drop', { type: 'treatment', treatment: 'drop' }],
    ['a removed treatment, now the first', 'sdp:1:design:treatment', null, { type: 'treatment', treatment: 'keep' }],
    ['a chosen constraint', 'sdp:1:design:constraint:budget', '1', { type: 'constraint', key: 'budget', isSet: true }],
    ['a removed constraint', 'sdp:1:design:constraint:budget', null, { type: 'constraint', key: 'budget', isSet: false }],
    ['a given switched off', 'sdp:1:design:omitted:downtime', '1', { type: 'omitted', key: 'downtime', isSet: true }],
    ['a given switched on again', 'sdp:1:design:omitted:downtime', null, { type: 'omitted', key: 'downtime', isSet: false }],
    ['nothing: a treatment named like a property of every object', 'sdp:1:design:treatment', 'constructor', undefined],
    ['nothing: another prompt’s', 'sdp:1:other:value:a', 'x', undefined],
    ['nothing: another format’s', 'sdp:2:design:value:a', 'x', undefined],
    ['nothing: of another shape', 'sdp:1:design:treatments', 'keep', undefined],
  ])('is read as %s', (_, name, stored, expected) => {
    expect(parseEntry('design', name, stored)).toEqual(expected);
  });

  test('switches givens off, and the last one on again without a trace', () => {
    const entry = (key: string, isSet: boolean) => ({ type: 'omitted', key, isSet }) as const;
    const off = [entry('downtime', true), entry('peak-rate', true)].reduce(applyEntry, EMPTY_DRAFT);
    expect(off).toEqual(draft([], { omitted: new Set(['downtime', 'peak-rate']) }));
    expect([entry('downtime', false), entry('peak-rate', false)].reduce(applyEntry, off)).toEqual(EMPTY_DRAFT);
    expect(off.omitted?.size).toBe(2);
  });

  test('changes a copy of the draft', () => {
    const before = draft([['a', 'x']], { constraints: new Set(['budget']) });
    const after = [
      { type: 'value', key: '__proto__', value: 'y' } as const,
      { type: 'treatment', treatment: 'ask' } as const,
      { type: 'constraint', key: 'budget', isSet: false } as const,
      { type: 'constraint', key: 'constructor', isSet: true } as const,
    ].reduce(applyEntry, before);
    expect(after).toEqual(
      draft(
        [
          ['a', 'x'],
          ['__proto__', 'y'],
        ],
        { treatment: 'ask', constraints: new Set(['constructor']) },
      ),
    );
    expect(before).toEqual(draft([['a', 'x']], { constraints: new Set(['budget']) }));
  });
});

describe('storage in trouble', () => {
  const given = draft([['a', 'x']], { treatment: 'ask' });

  test('that is blocked answers so, and the draft is kept while the page is open', () => {
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
    expect(readDraft('design')).toEqual(EMPTY_DRAFT);
    expect(writeDraft('design', EMPTY_DRAFT, given)).toBe('blocked');
    expect(readDraft('design')).toEqual(given);
    expect(listStoredDrafts()).toEqual(['design']);
  });

  test('that is full answers so until all that did not fit has found room', () => {
    const full = new (class extends FakeStorage {
      override setItem(key: string, value: string): void {
        if (value.length > 3 && this['hasRoom'] !== true) throw new DOMException('Full.', 'QuotaExceededError');
        super.setItem(key, value);
      }
    })();
    vi.stubGlobal('localStorage', full);
    const long = { type: 'value', key: 'a', value: 'a long value' } as const;
    expect(writeEntry('design', long)).toBe('full');
    expect(writeEntry('design', { type: 'value', key: 'b', value: 'y' })).toBe('full');
    expect(listEntries()).toEqual({ 'sdp:1:design:value:b': 'y' });
    expect(readDraft('design').values).toEqual(
      new Map([
        ['b', 'y'],
        ['a', 'a long value'],
      ]),
    );
    full['hasRoom'] = true;
    expect(writeEntry('design', { type: 'treatment', treatment: 'ask' })).toBeUndefined();
    expect(full.getItem('sdp:1:design:value:a')).toBe('a long value');
  });

  test('that refuses a removal too does not bring back what was removed', () => {
    vi.stubGlobal('localStorage', new FakeStorage());
    writeEntry('design', { type: 'value', key: 'a', value: 'x' });
    localStorage.removeItem = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    expect(writeEntry('design', { type: 'value', key: 'a', value: undefined })).toBe('blocked');
    expect(readDraft('design')).toEqual(EMPTY_DRAFT);
    expect(listStoredDrafts()).toEqual([]);
  });

  test('that is missing answers as blocked', () => {
    vi.stubGlobal('localStorage', null);
    expect(writeEntry('design', { type: 'value', key: 'a', value: 'x' })).toBe('blocked');
  });
});
