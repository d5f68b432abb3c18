import type { Profile } from '../../core/prompt/profile.ts';
import { eraseProgress } from '../workflow/progress-storage.ts';
import { announceProfiles, readActiveId, writeActiveId, writeProfileField } from './profile-storage.ts';
import { removed } from './profile-store.ts';

/** Gives a profile another name. */
export function renameProfile(id: string, name: string): void {
  writeProfileField(id, 'name', name);
  announceProfiles();
}

/** Removes a profile with all that was kept for it. */
export function removeProfile({ id, values }: Profile): void {
  removed.add(id);
  eraseProgress(id);
  for (const key of values.keys()) writeProfileField(id, `value:${key}`, null);
  if (readActiveId() === id) writeActiveId(undefined);
  writeProfileField(id, 'name', null);
  announceProfiles();
}
