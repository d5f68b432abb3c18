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
let waiting: Copy[] = [];

/**
 * Writes a second copy of an entry. Browsers write localStorage to the disk up to a minute late, and lose that much when they are killed;
 * IndexedDB they write at once. Copies of one moment share a transaction, of which the first call hears the end; it fails where the browser
 * blocks IndexedDB.
 */
export async function writeCopy(copy: Copy): Promise<void> {
  if (waiting.push(copy) > 1) return;
  try {
    await transact((store) => {
      for (const each of waiting) store.put(each);
      waiting = [];
    });
  } catch (error) {
    opening = undefined;
    waiting = [];
    throw error;
  }
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
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
  const transaction = (await opening).transaction('entries', 'readwrite');
  act(transaction.objectStore('entries'));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
}
