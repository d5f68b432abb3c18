import { LAST_WRITE_KEY } from '../../../src/browser/page/storage/keys.ts';

/** A browser's storage for tests outside of one: as there, entries are the object's own keys and methods are not. */
export class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

/** Everything in storage but the number of the last write. */
export function listEntries(): Record<string, unknown> {
  const { [LAST_WRITE_KEY]: _, ...entries } = localStorage;
  return entries;
}
