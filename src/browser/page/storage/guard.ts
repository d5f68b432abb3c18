import { readCopies, removeCopies } from './copies.ts';
import { LAST_WRITE_KEY, SCOPE } from './keys.ts';
import {
  changed,
  hasUnsavedText,
  known,
  readLastWrite,
  readStored,
  readTrouble,
  tryStorage,
  watchStorage,
  watchTrouble,
  writeStored,
} from './storage.ts';

/** For how long a copy is kept after the last write, in milliseconds: by then the browser has long written localStorage to the disk. */
const DAY = 86_400_000;

/** Guards what a page stores, as long as it is open: called once, by every page that stores. */
export function guardStorage(): void {
  if (SCOPE !== '') for (const name of ['localStorage', 'sessionStorage'] as const) tryStorage(() => takeOver(window[name]), undefined);
  watchStorage((key) => {
    if (key === null) known.clear();
    else {
      known.delete(key);
      changed.add(key);
    }
  });
  addEventListener('visibilitychange', () => {
    if (document.hidden) storeAgain();
  });
  watchTrouble(() => {
    const act = readTrouble() === undefined ? removeEventListener : addEventListener;
    act('beforeunload', askToStay);
  });
  recoverLost().catch(() => undefined);
}

/**
 * Takes over, once, what a version of this site without base paths in its keys has stored. Its entries stay: they may be another site's of
 * the same origin.
 */
function takeOver(storage: Storage): void {
  const mark = SCOPE + LAST_WRITE_KEY;
  if (storage.getItem(mark) !== null) return;
  for (const key of Object.keys(storage))
    if (key.startsWith('sdp:') && storage.getItem(SCOPE + key) === null) storage.setItem(SCOPE + key, storage.getItem(key) ?? '');
  storage.setItem(mark, '0');
  dispatchEvent(new StorageEvent('storage'));
}

/** Stores what the browser has deleted while the page was open. What another tab has deleted is not known any more. */
function storeAgain(): void {
  for (const [key, text] of known) if (text !== null && readStored(key) === null) writeStored(key, text);
}

/** Has the browser ask whoever leaves while something typed is kept by this page alone. */
function askToStay(event: BeforeUnloadEvent): void {
  if (hasUnsavedText()) event.preventDefault();
}

/**
 * Puts back what a crash of the browser has taken: copies whose number is higher than that of the last write in localStorage. Copies of
 * no more use go: those older than a day, and those of entries that an older version of the site has erased.
 */
async function recoverLost(): Promise<void> {
  const last = readLastWrite();
  const useless: string[] = [];
  let hasRecovered = false;
  for (const { key, text, at } of await readCopies()) {
    if (changed.has(key)) continue;
    const stored = readStored(key);
    if (at > last && stored !== text) {
      writeStored(key, text);
      hasRecovered = true;
    } else if (at <= last && (at < last - DAY || (text !== null && stored === null))) useless.push(key);
  }
  if (hasRecovered) dispatchEvent(new StorageEvent('storage'));
  await removeCopies(useless);
}
