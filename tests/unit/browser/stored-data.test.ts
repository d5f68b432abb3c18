import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addBackup, eraseDraft, eraseStoredData, makeUndoable, putDraft, readStoredData } from '../../../src/browser/backup/stored-data.ts';
import { removeProfile } from '../../../src/browser/profile/profile-changes.ts';
import { announceProfiles, chooseProfile } from '../../../src/browser/profile/profile-storage.ts';
import { addProfile, readProfileState, setProfileValue } from '../../../src/browser/profile/profile-store.ts';
import { readDraft, writeEntry } from '../../../src/browser/prompt/draft/draft-storage.ts';
import { readDone, writeDone } from '../../../src/browser/workflow/progress-storage.ts';
import { type Backup, printBackup } from '../../../src/core/backup/backup.ts';
import { parseBackup } from '../../../src/core/backup/backup-reading.ts';
import { draft } from '../../support/prompts.ts';
import { FakeStorage, listEntries } from '../../support/storage/fake-storage.ts';
import { HOSTILE_TEXTS } from '../../support/texts/hostile-values.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
  announceProfiles();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function fillBrowser(): void {
  addProfile('Lunchbell');
  setProfileValue('product', 'School meals');
  addProfile('Other');
  setProfileValue('features', 'a\r\nb\n');
  putDraft({
    prompt: 'caching',
    ...draft(
      [
        ['system', 'x'],
        ['team-size.engineers', ''],
      ],
      { treatment: 'ask', constraints: new Set(['team-size']) },
    ),
  });
  putDraft({ prompt: 'search', ...draft([['application', 'y']]) });
  writeDone(undefined, 'interview', 'plan', true);
  for (const step of ['choice', 'boundaries']) writeDone(readProfileState().active?.id, 'monolith-apart', step, true);
}

function throughFile(backup: Backup): Backup {
  const parsed = parseBackup(printBackup(backup, new Date('2026-11-24')));
  if (parsed.type === 'problems') throw new Error(parsed.problems.join('\n'));
  return parsed.backup;
}

test('what is exported, erased and imported again is all there', () => {
  fillBrowser();
  const before = readStoredData();
  const file = throughFile(before);
  eraseStoredData();
  expect(listEntries()).toEqual({});
  expect(readStoredData()).toEqual({ profiles: [], drafts: [] });
  expect(addBackup(file)).toEqual({ profiles: 2, drafts: 2, workflows: 2, same: 0, conflicts: [] });
  expect(readStoredData()).toEqual(before);
});

test.each(HOSTILE_TEXTS)('%j survives export, erasure and import', (text) => {
  setProfileValue('product', text);
  writeEntry('caching', { type: 'value', key: 'system', value: text });
  const file = throughFile(readStoredData());
  eraseStoredData();
  addBackup(file);
  expect(readProfileState().active?.values.get('product')).toBe(text);
  expect(readDraft('caching').values.get('system')).toBe(text);
});

describe('an import', () => {
  test('adds nothing twice', () => {
    fillBrowser();
    const before = readStoredData();
    expect(addBackup(throughFile(before))).toEqual({ profiles: 0, drafts: 0, workflows: 0, same: 4, conflicts: [] });
    expect(readStoredData()).toEqual(before);
  });

  test('never overwrites a draft or a profile, and names the drafts that differ', () => {
    fillBrowser();
    const file = throughFile(readStoredData());
    setProfileValue('features', 'mine');
    writeEntry('search', { type: 'value', key: 'application', value: 'mine' });
    const imported = addBackup(file);
    expect(imported.conflicts.map(({ prompt }) => prompt)).toEqual(['search']);
    expect(readDraft('search').values.get('application')).toBe('mine');
    expect(readProfileState().active?.values.get('features')).toBe('mine');
    expect(readProfileState().profiles.map(({ name }) => name)).toEqual(['Lunchbell', 'Other', 'Other 2']);
  });

  test('ticks the steps of the file, and unticks none', () => {
    fillBrowser();
    const file = throughFile(readStoredData());
    const owner = readProfileState().active?.id;
    writeDone(owner, 'monolith-apart', 'choice', false);
    writeDone(owner, 'monolith-apart', 'doubt', true);
    expect(addBackup(file)).toMatchObject({ profiles: 0, workflows: 1 });
    expect(readDone(owner, 'monolith-apart')).toEqual(new Set(['choice', 'boundaries', 'doubt']));
    expect(readDone(undefined, 'interview')).toEqual(new Set(['plan']));
  });

  test('leaves the profile in use in use, and otherwise takes the one of the file', () => {
    fillBrowser();
    const file = throughFile(readStoredData());
    eraseStoredData();
    addBackup(file);
    expect(readProfileState().active?.name).toBe('Other');
    chooseProfile(readProfileState().profiles[0]?.id);
    addBackup({ profiles: [{ name: 'Third', isActive: true, values: new Map() }], drafts: [] });
    expect(readProfileState().active?.name).toBe('Lunchbell');
  });
});

describe('an undo', () => {
  test('puts back what was erased', () => {
    fillBrowser();
    const before = listEntries();
    const undo = makeUndoable(eraseStoredData);
    expect(listEntries()).toEqual({});
    undo();
    expect(listEntries()).toEqual(before);
  });

  test('takes back what was imported', () => {
    fillBrowser();
    const file = throughFile(readStoredData());
    eraseStoredData();
    addProfile('Mine');
    const before = listEntries();
    const undo = makeUndoable(() => addBackup(file));
    undo();
    expect(listEntries()).toEqual(before);
  });

  test('leaves alone what has been changed since', () => {
    fillBrowser();
    const undo = makeUndoable(() => eraseDraft('search'));
    writeEntry('search', { type: 'value', key: 'application', value: 'new' });
    undo();
    expect(readDraft('search').values.get('application')).toBe('new');
  });
});

test('progress goes with its profile, and comes back with it', () => {
  fillBrowser();
  const before = listEntries();
  const { active } = readProfileState();
  const undo = makeUndoable(() => active !== undefined && removeProfile(active));
  expect(readStoredData().profiles.map(({ progress }) => progress)).toEqual([undefined]);
  expect(Object.keys(listEntries()).filter((key) => key.includes('monolith-apart'))).toEqual([]);
  expect(readDone(undefined, 'interview')).toEqual(new Set(['plan']));
  undo();
  expect(listEntries()).toEqual(before);
});

test('a draft is erased with all that was stored of it, and nothing else', () => {
  fillBrowser();
  localStorage.setItem('sdp:1:caching:colour', 'red');
  localStorage.setItem('theme', 'dark');
  eraseDraft('caching');
  expect(readStoredData().drafts.map(({ prompt }) => prompt)).toEqual(['search']);
  expect(localStorage.getItem('sdp:1:caching:colour')).toBeNull();
  eraseStoredData();
  expect(listEntries()).toEqual({ theme: 'dark' });
});
