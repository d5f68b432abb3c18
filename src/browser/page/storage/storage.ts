import { attempt } from '../attempt.ts';

/**
 * The browser's storage, made safe: blocked storage throws at the first touch and full storage at a write, so every call answers
 * instead of throwing. What could not be stored is kept here while the page is open, read as if it were stored, and tried again
 * with every later write.
 */
export type StorageTrouble = 'blocked' | 'full';

const unsaved = new Map<string, string | null>();
const watchers = new Set<() => void>();
let lastTrouble: StorageTrouble | undefined;

/** Reads one entry; null where there is none. */
export function readStored(key: string): string | null {
  return unsaved.get(key) ?? (unsaved.has(key) ? null : attempt(() => localStorage.getItem(key), null));
}

/** Writes one entry, or removes it with null. Answers with what keeps this or an earlier entry from being stored, if anything does. */
export function writeStored(key: string, value: string | null): StorageTrouble | undefined {
  unsaved.set(key, value);
  let trouble: StorageTrouble | undefined;
  for (const [name, text] of unsaved)
    try {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
      unsaved.delete(name);
    } catch (error) {
      trouble ??= error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  if (trouble !== lastTrouble) {
    lastTrouble = trouble;
    for (const watcher of watchers) watcher();
  }
  return trouble;
}

/** The reason why something of this page is not stored; undefined where everything is. */
export function readTrouble(): StorageTrouble | undefined {
  return lastTrouble;
}

/** Calls back whenever that has changed. Answers with how to stop. */
export function watchTrouble(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The keys that begin with a prefix. */
export function listStoredKeys(prefix: string): string[] {
  const stored = attempt(() => Object.keys(localStorage), []);
  return [...new Set([...stored, ...unsaved.keys()])].filter((key) => key.startsWith(prefix) && readStored(key) !== null);
}

/**
 * Calls back whenever storage may have changed without this page: with the key that another tab has changed, or with null when any entry
 * may have changed, as another tab has cleared it all or the browser gives this page back as it was, on "Back". Answers with how to stop.
 */
export function watchStorage(onChange: (key: string | null) => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => onChange(key);
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) onChange(null);
  };
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('storage', onStorage);
    removeEventListener('pageshow', onShow);
  };
}
