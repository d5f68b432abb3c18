import { useSyncExternalStore } from 'react';
import { readTrouble, TROUBLES, watchTrouble } from './storage.ts';

/** Why changes made on this page are not being kept; nothing while all are. */
export function StorageWarning() {
  const trouble = useSyncExternalStore(watchTrouble, readTrouble, () => undefined);
  return trouble === undefined ? null : <p data-status="failed">{TROUBLES[trouble]}</p>;
}
