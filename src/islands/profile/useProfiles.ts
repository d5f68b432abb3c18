import { useSyncExternalStore } from 'react';
import { NO_PROFILES, type ProfileState, readProfileState, subscribeToProfiles } from './profile-store.ts';

/** The reader's profiles; none while the page is drawn on the server. */
export function useProfiles(): ProfileState {
  return useSyncExternalStore(subscribeToProfiles, readProfileState, () => NO_PROFILES);
}
