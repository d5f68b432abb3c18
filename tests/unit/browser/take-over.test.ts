import { beforeEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../../support/storage/fake-storage.ts';

const BASE = '/docs/';
const OLD = { 'sdp:theme': 'dark', 'sdp:1:design:value:a': 'x', theme: 'another program’s' };

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { dataset: { scope: BASE } } });
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('StorageEvent', Event);
  const [localStorage, sessionStorage] = [new FakeStorage(), new FakeStorage()];
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('sessionStorage', sessionStorage);
  vi.stubGlobal('window', { localStorage, sessionStorage });
});

const takeOver = async () => (await import('../../../src/browser/page/storage/take-over.ts')).takeOverOldKeys();
const store = (entries: Record<string, string>) => {
  for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
};

test('below a base path, entries of the keys without it are taken over and stay where they were', async () => {
  store({ ...OLD, '/docs/sdp:theme': 'light' });
  sessionStorage.setItem('sdp:search', '{}');
  await takeOver();
  expect({ ...localStorage }).toMatchObject({ ...OLD, '/docs/sdp:theme': 'light', '/docs/sdp:1:design:value:a': 'x' });
  expect(localStorage.getItem('/docs/theme')).toBeNull();
  expect(sessionStorage.getItem('/docs/sdp:search')).toBe('{}');
});

test('they are taken over once: what is erased since does not come back', async () => {
  store(OLD);
  await takeOver();
  localStorage.removeItem('/docs/sdp:1:design:value:a');
  await takeOver();
  expect(localStorage.getItem('/docs/sdp:1:design:value:a')).toBeNull();
  expect(localStorage.getItem('sdp:1:design:value:a')).toBe('x');
});

test('blocked storage is left alone', async () => {
  vi.stubGlobal('window', {});
  await takeOver();
  expect({ ...localStorage }).toEqual({});
});
