import { type Copy, sweepCopies } from './copies.ts';
import { SCOPE } from './keys.ts';
import { hasUnsavedText, known, readLastWrite, readStored, watchStorage, watchTrouble, writeStored } from './storage.ts';

/** For how long a copy is kept after the last write, in milliseconds: by then the browser has long written localStorage to the disk. */
const DAY = 86_400_000;

/** Guards what a page stores, as long as it is open: called once, by every page that stores, before it reads what is stored. */
export function guardStorage(): void {
  watchStorage((key) => {
    if (key === null) known.clear();
    else known.delete(key);
  });
  addEventListener('visibilitychange', storeAgain);
  watchTrouble(() => addEventListener('beforeunload', askToStay));
  recoverLost().catch(() => undefined);
}

/** Stores what the browser has deleted while the page was open. What another tab has deleted is not known any more. */
function storeAgain(): void {
  if (document.hidden) for (const [key, text] of known) if (text !== null && readStored(key) === null) writeStored(key, text);
}

/** Has the browser ask whoever leaves while something typed is kept by this page alone. */
function askToStay(event: BeforeUnloadEvent): void {
  if (hasUnsavedText()) event.preventDefault();
}

/**
 * Puts back what a crash of the browser has taken: copies whose number is higher than that of the last write in localStorage, unless the
 * entry has changed since the page began. Copies of no more use go: those older than a day, and those of entries that an older version
 * of the site has erased.
 */
async function recoverLost(): Promise<void> {
  const last = readLastWrite();
  const before = new Map(Object.entries(localStorage));
  let hasRecovered = false;
  await sweepCopies(({ key, text, at }: Copy) => {
    const stored = readStored(key);
    const isLost = at > last && stored !== text && stored === (before.get(SCOPE + key) ?? null);
    if (isLost) {
      writeStored(key, text);
      hasRecovered = true;
    }
    return at > last - DAY && (at > last || text === null || stored !== null);
  });
  if (hasRecovered) dispatchEvent(new StorageEvent('storage'));
}
