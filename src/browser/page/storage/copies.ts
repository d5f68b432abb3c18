import { SITE } from './keys.ts';

/** A stored entry in IndexedDB. */
export interface Copy {
  key: string;
  /** Null for an entry that was removed. */
  text: string | null;
  /** The number of the write; later ones have higher ones. */
  at: number;
}

let opening: Promise<IDBDatabase> | undefined;
const waiting = new Map<string, Copy>();
let writing: Promise<void> | undefined;

/**
 * Writes a second copy of an entry. Browsers write localStorage to the disk up to a minute late, and lose that much when they are killed;
 * IndexedDB they write at once. Copies of one moment share a transaction. It fails where the browser blocks IndexedDB; the next one tries
 * again.
 */
export function writeCopy(copy: Copy): Promise<void> {
  waiting.set(copy.key, copy);
  writing ??= transact((store) => {
    for (const each of waiting.values()) store.put(each);
    waiting.clear();
    writing = undefined;
  }).catch((error) => {
    opening = writing = undefined;
    throw error;
  });
  return writing;
}

/** Goes through all copies and removes those of no more use. */
export function sweepCopies(isUseful: (copy: Copy) => boolean): Promise<void> {
  return transact((store) => {
    const request: IDBRequest<Copy[]> = store.getAll();
    request.onsuccess = () => {
      for (const copy of request.result) if (!isUseful(copy)) store.delete(copy.key);
    };
  });
}

async function transact(act: (store: IDBObjectStore) => void): Promise<void> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(SITE);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'key' });
    request.onsuccess = () => {
      // Browsers close it by themselves, as when the reader deletes all that sites keep.
      request.result.onclose = () => {
        opening = undefined;
      };
      resolve(request.result);
    };
    request.onerror = reject;
  });
  const transaction = (await opening).transaction('entries', 'readwrite');
  act(transaction.objectStore('entries'));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
}
