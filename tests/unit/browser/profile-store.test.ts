import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeUndoable } from '../../../src/browser/backup/stored-data.ts';
import { readTrouble } from '../../../src/browser/page/storage/storage.ts';
import { removeProfile, renameProfile } from '../../../src/browser/profile/profile-changes.ts';
import { announceProfiles, chooseProfile, readActiveProfile, readProfiles, UNNAMED } from '../../../src/browser/profile/profile-storage.ts';
import { addProfile, readProfileState, removed, setProfileValue, subscribeToProfiles } from '../../../src/browser/profile/profile-store.ts';
import { FakeStorage, listEntries } from '../../support/storage/fake-storage.ts';
import { HOSTILE_TEXTS } from '../../support/texts/hostile-values.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
  removed.clear();
  announceProfiles();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const names = (): string[] => readProfileState().profiles.map(({ name }) => name);
const values = (): Record<string, string> => Object.fromEntries(readProfileState().active?.values ?? []);

describe('a profile', () => {
  test('that was removed comes back whole, beside one that was begun since', () => {
    setProfileValue('product', 'Ferry bookings');
    const [profile] = readProfiles();
    if (profile === undefined) throw new Error('There is no profile.');
    const undo = makeUndoable(() => removeProfile(profile));
    setProfileValue('product', 'Trams');
    undo();
    expect(readProfiles().map(({ values }) => values.get('product'))).toEqual(expect.arrayContaining(['Ferry bookings', 'Trams']));
  });

  test('begins with the first value that is typed, and is in use', () => {
    setProfileValue('product', 'Ferry bookings');
    expect(names()).toEqual(['My system']);
    expect(values()).toEqual({ product: 'Ferry bookings' });
    expect(listEntries()).toEqual({
      'sdp:profile:1:active': 'first',
      'sdp:profile:1:first:name': 'My system',
      'sdp:profile:1:first:value:product': 'Ferry bookings',
    });
  });

  test('forgets a value that is emptied', () => {
    setProfileValue('product', 'x');
    setProfileValue('product', '');
    expect(values()).toEqual({});
    expect(listEntries()).not.toHaveProperty('sdp:profile:1:first:value:product');
  });

  test.each(HOSTILE_TEXTS)('gives back %j byte for byte, as a value, a key and a name', (text) => {
    const id = addProfile('x');
    setProfileValue('product', text);
    setProfileValue(text, 'x');
    renameProfile(id, text);
    expect(readActiveProfile()?.values.get('product')).toBe(text);
    expect(readActiveProfile()?.values.get(text)).toBe('x');
    expect(readActiveProfile()?.name).toBe(text);
  });

  test('without a name is called so', () => {
    const id = addProfile('x');
    renameProfile(id, '');
    expect(names()).toEqual([UNNAMED]);
  });

  test('keeps values that a tab writes while another one deletes it', () => {
    setProfileValue('product', 'x');
    localStorage.removeItem('sdp:profile:1:first:name');
    announceProfiles();
    expect(readProfiles()).toEqual([{ id: 'first', name: UNNAMED, values: new Map([['product', 'x']]) }]);
  });

  test('is in use before anything else of it is stored, so that no other tab finds it unused', () => {
    const written: string[] = [];
    vi.spyOn(FakeStorage.prototype, 'setItem').mockImplementation(function (this: FakeStorage, key, value) {
      written.push(key);
      this[key] = value;
    });
    setProfileValue('product', 'x');
    vi.restoreAllMocks();
    expect(written[0]).toBe('sdp:profile:1:active');
  });

  test('that another tab has begun is filled, even before this one is told of it', () => {
    expect(names()).toEqual([]);
    localStorage.setItem('sdp:profile:1:active', 'theirs');
    localStorage.setItem('sdp:profile:1:theirs:name', 'Theirs');
    setProfileValue('product', 'x');
    expect(readProfiles()).toEqual([{ id: 'theirs', name: 'Theirs', values: new Map([['product', 'x']]) }]);
  });
});

describe('several profiles', () => {
  test('stand in the order of their names, and only the one in use is changed', () => {
    addProfile('Zebra');
    setProfileValue('product', 'z');
    addProfile('Ant');
    setProfileValue('product', 'a');
    expect(names()).toEqual(['Ant', 'Zebra']);
    expect(readProfileState().profiles.map((profile) => profile.values.get('product'))).toEqual(['a', 'z']);
    chooseProfile(readProfileState().profiles[1]?.id);
    expect(values()).toEqual({ product: 'z' });
    chooseProfile(undefined);
    expect(readProfileState().active).toBeUndefined();
    expect(names()).toEqual(['Ant', 'Zebra']);
  });

  test('get numbers where their names are taken', () => {
    for (const name of ['New profile', 'New profile', 'New profile']) addProfile(name);
    expect(names()).toEqual(['New profile', 'New profile 2', 'New profile 3']);
  });

  test('are duplicated with all their values', () => {
    setProfileValue('product', 'x');
    addProfile('My system copy', readProfileState().active?.values);
    setProfileValue('stack', 'y');
    expect(readProfileState().profiles.map(({ name, values: own }) => [name, Object.fromEntries(own)])).toEqual([
      ['My system', { product: 'x' }],
      ['My system copy', { product: 'x', stack: 'y' }],
    ]);
  });
});

describe('a deleted profile', () => {
  test('leaves nothing behind, and none in use', () => {
    setProfileValue('product', 'x');
    const { active } = readProfileState();
    if (active !== undefined) removeProfile(active);
    expect(readProfileState()).toEqual({ profiles: [], active: undefined });
    expect(listEntries()).toEqual({});
  });

  test('comes back whole, and in use, with an undo', () => {
    setProfileValue('product', 'x');
    setProfileValue('stack', 'y');
    const before = listEntries();
    const { active } = readProfileState();
    const undo = makeUndoable(() => active !== undefined && removeProfile(active));
    undo();
    expect(listEntries()).toEqual(before);
    expect(values()).toEqual({ product: 'x', stack: 'y' });
  });
});

describe('those who watch', () => {
  test('are told of each change, get the same state while there is none, and can stop', () => {
    vi.stubGlobal('addEventListener', vi.fn());
    vi.stubGlobal('removeEventListener', vi.fn());
    let calls = 0;
    const stop = subscribeToProfiles(() => {
      calls += 1;
    });
    setProfileValue('product', 'x');
    expect(calls).toBeGreaterThan(0);
    expect(readProfileState()).toBe(readProfileState());
    stop();
    const before = calls;
    setProfileValue('product', 'y');
    expect(calls).toBe(before);
  });
});

test('storage that is blocked is told, and the profile is kept while the page is open', () => {
  const blocked = new (class extends FakeStorage {
    override setItem(): void {
      throw new DOMException('Denied.', 'SecurityError');
    }
  })();
  vi.stubGlobal('localStorage', blocked);
  setProfileValue('product', 'x');
  expect(readTrouble()).toBe('blocked');
  expect(values()).toEqual({ product: 'x' });
  vi.stubGlobal('localStorage', new FakeStorage());
  setProfileValue('stack', 'y');
  expect(readTrouble()).toBeUndefined();
  expect(listEntries()).toHaveProperty('sdp:profile:1:first:value:product', 'x');
});
