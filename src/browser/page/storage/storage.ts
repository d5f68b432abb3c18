import { attempt } from '../attempt.ts';
import { writeCopy } from './copies.ts';
import { SCOPE, SITE } from './keys.ts';

/**
 * The browser's storage, made safe: blocked storage throws at the first touch and full storage at a write, so every call answers
 * instead of throwing. What could not be stored is kept here while the page is open, read as if it were stored, and tried again
 * with every later write. `uncopied` is stored, but without the second copy that survives a crash of the browser.
 */
export type StorageTrouble = 'blocked' | 'full' | 'uncopied';

const unsaved = new Map<string, string | null>();
const watchers = new Set<() => void>();
let lastTrouble: StorageTrouble | undefined;

/** What this page last wrote or read of each entry, while no other tab has changed it. */
export const known = new Map<string, string | null>();

/** Reads one entry; null where there is none. */
export function readStored(key: string): string | null {
  const text = unsaved.get(key) ?? (unsaved.has(key) ? null : attempt(() => localStorage.getItem(SCOPE + key), null));
  if (text !== null) known.set(key, text);
  return text;
}

/** Writes one entry, or removes it with null. Answers with what keeps this or an earlier entry from being stored, if anything does. */
export function writeStored(key: string, value: string | null): StorageTrouble | undefined {
  unsaved.set(key, value);
  known.set(key, value);
  let trouble: StorageTrouble | undefined;
  for (const [name, text] of unsaved)
    try {
      if (text === null) localStorage.removeItem(SCOPE + name);
      else localStorage.setItem(SCOPE + name, text);
      const at = Math.max(Date.now(), readLastWrite() + 1);
      localStorage.setItem(SITE, `${at}`);
      unsaved.delete(name);
      writeCopy({ key: name, text, at }).then(
        () => lastTrouble === 'uncopied' && setTrouble(undefined),
        () => setTrouble(lastTrouble ?? 'uncopied'),
      );
    } catch (error) {
      trouble ??= error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  setTrouble(trouble ?? (lastTrouble === 'uncopied' ? lastTrouble : undefined));
  return trouble;
}

/** The number of the last write; 0 before the first. */
export function readLastWrite(): number {
  return Number(localStorage.getItem(SITE)) || 0;
}

function setTrouble(trouble: StorageTrouble | undefined): void {
  if (trouble === lastTrouble) return;
  lastTrouble = trouble;
  for (const watcher of watchers) watcher();
}

/** The reason why something of this page is not stored, or not safely; undefined where everything is. */
export function readTrouble(): StorageTrouble | undefined {
  return lastTrouble;
}

/** Calls back whenever that has changed. Answers with how to stop. */
export function watchTrouble(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether a text of the reader's is kept by this page alone, and lost when it is left. */
export function hasUnsavedText(): boolean {
  return [...unsaved].some(([key, text]) => text && /:value:|:name$/.test(key));
}

/** The keys that begin with a prefix. */
export function listStoredKeys(prefix: string): string[] {
  const stored = attempt(() => Object.keys(localStorage), []).map(toKey);
  return [...new Set([...stored, ...unsaved.keys()])].filter((key) => key.startsWith(prefix) && readStored(key) !== null);
}

/** A key in the browser's storage as we write it everywhere else; empty for one that is not of this site. */
function toKey(name: string): string {
  return name.startsWith(SCOPE) ? name.slice(SCOPE.length) : '';
}

/**
 * Calls back whenever storage may have changed without this page: with the key that another tab has changed, or with null when any entry
 * may have changed, as another tab has cleared it all, what a crash had taken has come back, or the browser gives this page back as it
 * was, on "Back". Answers with how to stop.
 */
export function watchStorage(onChange: (key: string | null) => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => onChange(key && toKey(key));
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
