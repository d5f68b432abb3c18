/**
 * The browser's storage, made safe: blocked storage throws at the first touch and full storage at a write, so every call answers
 * instead of throwing. What is kept in memory stays the truth; this is the copy that survives a reload.
 */
export type StorageTrouble = 'blocked' | 'full';

/** Reads one entry; null where there is none or storage is blocked. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes one entry, or removes it with null. Answers with what went wrong, if anything did. */
export function writeStored(key: string, value: string | null): StorageTrouble | undefined {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return undefined;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}

/** The keys that begin with a prefix; none where storage is blocked. */
export function listStoredKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
