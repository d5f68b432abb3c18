import { chooseProfile } from './profile-storage.ts';
import { useProfiles } from './useProfiles.ts';

/** The choice of the profile that fills prompts; nothing where there is none to choose. */
export function ProfileChoice() {
  const { profiles, active } = useProfiles();
  if (profiles.length === 0) return null;
  return (
    <label className="profile-choice">
      <span className="quiet">Profile</span>
      <select className="button" value={active?.id ?? ''} onChange={({ target }) => chooseProfile(target.value || undefined)}>
        {profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="">No profile</option>
      </select>
    </label>
  );
}
