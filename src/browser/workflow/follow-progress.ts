import { watchStorage } from '../page/storage/storage.ts';
import { PROFILE_FORMAT, watchProfiles } from '../profile/profile-storage.ts';
import { PROGRESS_FORMAT } from './progress-storage.ts';

/** Calls `show` once, and again whenever the progress may have changed: by another profile, another tab, or a return to the page. */
export function followProgress(show: () => void): void {
  watchProfiles(show);
  watchStorage((key) => {
    if (key === null || key.startsWith(PROGRESS_FORMAT) || key.startsWith(PROFILE_FORMAT)) show();
  });
  show();
}
