import { watchStorage } from '../page/storage/storage.ts';
import { chooseProfile, readActiveProfile, readProfiles, watchProfiles } from './profile-storage.ts';

/** Connects the choice of the profile in the header of every page; it shows once there is a profile to choose. */
export function connectProfileSwitch(root: HTMLElement): void {
  const select = root.querySelector('select');
  if (select === null) return;
  const show = (): void => {
    const profiles = readProfiles();
    root.hidden = profiles.length === 0;
    select.replaceChildren(...profiles.map(({ id, name }) => new Option(name, id)), new Option('No profile', ''));
    select.value = readActiveProfile()?.id ?? '';
  };
  select.addEventListener('change', () => chooseProfile(select.value || undefined));
  watchProfiles(show);
  watchStorage(show);
  show();
}
