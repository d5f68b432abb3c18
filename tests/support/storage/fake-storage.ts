import { SITE } from '../../../src/browser/page/storage/keys.ts';

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
  const { [SITE]: _, ...entries } = localStorage;
  return entries;
}
