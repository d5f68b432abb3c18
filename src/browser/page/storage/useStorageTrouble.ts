import { useSyncExternalStore } from 'react';
import { readTrouble, type StorageTrouble, watchTrouble } from './storage.ts';

/** Why changes made on this page are not being kept; undefined while all are. */
export function useStorageTrouble(): StorageTrouble | undefined {
  return useSyncExternalStore(watchTrouble, readTrouble, () => undefined);
}
