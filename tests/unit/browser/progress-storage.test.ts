import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseProfile, readActiveProfile } from '../../../src/browser/profile/profile-storage.ts';
import { addProfile } from '../../../src/browser/profile/profile-store.ts';
import { eraseProgress, listProgress, readDone, writeDone } from '../../../src/browser/workflow/progress-storage.ts';
import { FakeStorage, listEntries } from '../../support/storage/fake-storage.ts';

beforeEach(() => vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

test('a step that is done is one entry, under its profile and its workflow', () => {
  writeDone(undefined, 'interview', 'plan', true);
  writeDone('first', 'interview', 'argue', true);
  expect(listEntries()).toEqual({ 'sdp:workflow:1:none:interview:plan': '1', 'sdp:workflow:1:first:interview:argue': '1' });
  expect(readDone(undefined, 'interview')).toEqual(new Set(['plan']));
  expect(readDone('first', 'interview')).toEqual(new Set(['argue']));
  writeDone('first', 'interview', 'argue', false);
  expect(readDone('first', 'interview')).toEqual(new Set());
});

test('progress is kept for the profile in use, and for none where that one is gone', () => {
  expect(readActiveProfile()).toBeUndefined();
  const id = addProfile('Ferry');
  expect(readActiveProfile()?.id).toBe(id);
  chooseProfile(undefined);
  expect(readActiveProfile()).toBeUndefined();
  localStorage.setItem('sdp:profile:1:active', 'gone');
  expect(readActiveProfile()).toBeUndefined();
});

test('all progress is listed, by profile and workflow', () => {
  writeDone('first', 'slow-system', 'cache', true);
  writeDone('first', 'slow-system', 'measure', true);
  writeDone(undefined, 'interview', 'plan', true);
  writeDone('first', 'interview', 'plan', true);
  expect(listProgress()).toEqual([
    { profile: undefined, workflow: 'interview', done: new Set(['plan']) },
    { profile: 'first', workflow: 'interview', done: new Set(['plan']) },
    { profile: 'first', workflow: 'slow-system', done: new Set(['cache', 'measure']) },
  ]);
});

test('one workflow is erased for one profile, or all of them', () => {
  for (const profile of ['first', 'other'])
    for (const workflow of ['interview', 'interview-two']) writeDone(profile, workflow, 'plan', true);
  eraseProgress('first', 'interview');
  expect(listProgress().map(({ profile, workflow }) => `${profile} ${workflow}`)).toEqual([
    'first interview-two',
    'other interview',
    'other interview-two',
  ]);
  eraseProgress('other');
  expect(listProgress().map(({ profile, workflow }) => `${profile} ${workflow}`)).toEqual(['first interview-two']);
});

test('entries of other shapes are passed over and left alone', () => {
  for (const key of ['first', 'first:interview', 'first:interview:plan:more', 'First:interview:plan', 'first:interview:'])
    localStorage.setItem(`sdp:workflow:1:${key}`, '1');
  localStorage.setItem('sdp:workflow:1:first:interview:plan', 'yes');
  expect(listProgress()).toEqual([]);
  expect(Object.keys(listEntries())).toHaveLength(6);
});

test('blocked storage is told, and progress kept while the page is open', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(writeDone(undefined, 'interview', 'blocked', true)).toBe('blocked');
  expect(readDone(undefined, 'interview')).toContain('blocked');
  writeDone(undefined, 'interview', 'blocked', false);
});
