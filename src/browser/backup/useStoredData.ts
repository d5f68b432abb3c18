import { useEffect, useState } from 'react';
import type { Backup } from '../../core/backup/backup.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import { watchStorage } from '../page/storage/storage.ts';
import { readActiveId, readProfiles } from '../profile/profile-storage.ts';
import { subscribeToProfiles } from '../profile/profile-store.ts';
import { listProgress, type StoredProgress } from '../workflow/progress-storage.ts';
import { readStoredData } from './stored-data.ts';

/** Everything of the reader's that this browser stores. */
export interface StoredData extends Pick<Backup, 'drafts'> {
  profiles: readonly Profile[];
  /** The profile in use. */
  activeId: string | undefined;
  /** Progress through workflows, of all profiles and of none, with words for whose it is. */
  progress: readonly (StoredProgress & { owner: string })[];
}

const NOTHING: StoredData = { profiles: [], drafts: [], progress: [], activeId: undefined };

/** The stored data now: read again after each change of a profile, of another tab, and when asked to. */
export function useStoredData(): { stored: StoredData; refresh(): void } {
  const [stored, setStored] = useState(NOTHING);
  const refresh = (): void => setStored(readAll());
  useEffect(() => {
    const read = (): void => setStored(readAll());
    read();
    const stopWatching = watchStorage(read);
    const unsubscribe = subscribeToProfiles(read);
    return () => {
      stopWatching();
      unsubscribe();
    };
  }, []);
  return { stored, refresh };
}

function readAll(): StoredData {
  const profiles = readProfiles();
  const describeOwner = (id: string | undefined): string =>
    id === undefined ? 'without a profile' : `for “${profiles.find((profile) => profile.id === id)?.name ?? 'a deleted profile'}”`;
  const progress = listProgress().map((stored) => ({ ...stored, owner: describeOwner(stored.profile) }));
  return { profiles, drafts: readStoredData().drafts, progress, activeId: readActiveId() };
}
