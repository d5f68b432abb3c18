import { SCOPE } from './keys.ts';

/** A stored entry in IndexedDB. */
export interface Copy {
  key: string;
  /** Null for an entry that was removed. */
  text: string | null;
  /** The number of the write; later ones have higher ones. */
  at: number;
}

const STORE = 'entries';

let opening: Promise<IDBDatabase> | undefined;
const waiting = new Map<string, Copy>();
let isWriting = false;

/**
 * Writes a second copy of an entry. Browsers write localStorage to the disk up to a minute late, and lose that much when they are killed;
 * IndexedDB they write at once. One transaction is under way at a time, with the latest text of each entry that has waited for it.
 * `onSettled` hears whether that has failed; it is then tried again with the next copy.
 */
export async function writeCopy(copy: Copy, onSettled: (hasFailed: boolean) => void): Promise<void> {
  waiting.set(copy.key, copy);
  if (isWriting) return;
  isWriting = true;
  let hasFailed = false;
  while (waiting.size > 0 && !hasFailed) {
    const batch = [...waiting.values()];
    waiting.clear();
    await transact('readwrite', (store) => {
      for (const each of batch) store.put(each);
    }).catch(() => {
      hasFailed = true;
      for (const each of batch) if (!waiting.has(each.key)) waiting.set(each.key, each);
    });
  }
  isWriting = false;
  onSettled(hasFailed);
}

/** All copies. Fails where the browser blocks IndexedDB. */
export async function readCopies(): Promise<Copy[]> {
  return (await transact('readonly', (store) => store.getAll() as IDBRequest<Copy[]>)).result;
}

/** Removes copies that are of no more use. */
export async function removeCopies(keys: readonly string[]): Promise<void> {
  if (keys.length > 0)
    await transact('readwrite', (store) => {
      for (const key of keys) store.delete(key);
    });
}

async function transact<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => Result): Promise<Result> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(`system-design-prompts ${SCOPE}`);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
  try {
    const transaction = (await opening).transaction(STORE, mode);
    const result = act(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    return result;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}
