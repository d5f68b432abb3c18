import { useLayoutEffect, useState } from 'react';
import { NO_PROFILES, type ProfileState, readProfileState, subscribeToProfiles } from './profile-store.ts';

/**
 * The reader's profiles; none while the page is drawn on the server. They are taken over in the same breath as the page's fields: a key
 * pressed between the two would find a field that React still takes for empty, and lose what was typed before it.
 */
export function useProfiles(): ProfileState {
  const [state, setState] = useState(NO_PROFILES);
  useLayoutEffect(() => {
    const read = (): void => setState(readProfileState());
    read();
    return subscribeToProfiles(read);
  }, []);
  return state;
}
