import type { Page } from 'playwright';
import type { Copy } from '../../../src/browser/page/storage/copies.ts';

/** The copies of stored entries that a browser has in IndexedDB, but for the times of changes. */
export const readCopies = (page: Page, scope = '') =>
  page.evaluate(async (name) => {
    const finish = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await finish(indexedDB.open(name));
    const copies = await finish(database.transaction('entries').objectStore('entries').getAll());
    database.close();
    return (copies as Copy[]).filter(({ key }) => !key.startsWith('sdp:time:'));
  }, `${scope}system-design-prompts`);
