import { watchStorage } from '../page/storage.ts';
import { PROFILE_FORMAT, watchProfiles } from '../profile/profile-storage.ts';
import { PROGRESS_FORMAT } from './progress-storage.ts';

/** Calls back once, and again whenever the progress to show may be another: another profile, another tab, or a page come back to. */
export function followProgress(show: () => void): void {
  watchProfiles(show);
  watchStorage((key) => {
    if (key === null || key.startsWith(PROGRESS_FORMAT) || key.startsWith(PROFILE_FORMAT)) show();
  });
  show();
}
