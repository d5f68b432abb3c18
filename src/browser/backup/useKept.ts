import { useEffect, useState } from 'react';
import type { Backup } from '../../core/backup/backup.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import { readActiveId, readProfiles } from '../profile/profile-storage.ts';
import { subscribeToProfiles } from '../profile/profile-store.ts';
import { listProgress, type StoredProgress } from '../workflow/progress-storage.ts';
import { readKept } from './kept.ts';

/** What this browser keeps, as it is stored. */
export interface Kept extends Pick<Backup, 'drafts'> {
  profiles: readonly Profile[];
  /** The profile in use. */
  activeId: string | undefined;
  /** Progress through workflows, of all profiles and of none, with words for whose it is. */
  progress: readonly (StoredProgress & { owner: string })[];
}

const NOTHING: Kept = { profiles: [], drafts: [], progress: [], activeId: undefined };

/** What is kept now: read again after each change of a profile, of another tab, and when asked to. */
export function useKept(): { kept: Kept; refresh(): void } {
  const [kept, setKept] = useState(NOTHING);
  const refresh = (): void => setKept(readAll());
  useEffect(() => {
    const read = (): void => setKept(readAll());
    read();
    addEventListener('storage', read);
    const unsubscribe = subscribeToProfiles(read);
    return () => {
      removeEventListener('storage', read);
      unsubscribe();
    };
  }, []);
  return { kept, refresh };
}

function readAll(): Kept {
  const profiles = readProfiles();
  const describeOwner = (id: string | undefined): string =>
    id === undefined ? 'without a profile' : `for “${profiles.find((profile) => profile.id === id)?.name ?? 'a deleted profile'}”`;
  const progress = listProgress().map((stored) => ({ ...stored, owner: describeOwner(stored.profile) }));
  return { profiles, drafts: readKept().drafts, progress, activeId: readActiveId() };
}
