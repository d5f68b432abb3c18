import { useCallback, useRef } from 'react';
import type { ProfileKeyGroup } from '../../core/prompt/profile.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { PlaceholderField } from '../prompt/fields/PlaceholderField.tsx';
import { setProfileValue } from './profile-store.ts';
import { useProfiles } from './useProfiles.ts';

/** Before the names of the profile's fields, so that they differ from those of a prompt on the same page. */
export const PROFILE_FIELD = 'profile-';

/**
 * The fields of the profile in use, in groups, or of the first one to be. What is typed is stored at once. `data-profile-editor` tells the
 * store of profiles that a field in it belongs to the profile itself.
 */
export function ProfileFields({ groups }: { groups: readonly ProfileKeyGroup[] }) {
  const { active, profiles } = useProfiles();
  const onChange = useCallback((name: string, value: string) => setProfileValue(name.slice(PROFILE_FIELD.length), value), []);
  // Fields start anew with another profile, but not when the one in use is read or begun: somebody may be typing.
  const begun = useRef<string>(undefined);
  begun.current ??= active?.id;
  const shown = active?.id === begun.current ? '' : active?.id;
  if (active === undefined && profiles.length > 0) return <p>No profile is in use. Choose one to see its fields.</p>;
  return groups.map((group) => (
    <fieldset key={group.id} id={`group-${group.id}`} className="profile-group" data-profile-editor>
      <legend>{group.title}</legend>
      <p className="summary">{group.summary}</p>
      {group.keys.map((key) => {
        const name = `${PROFILE_FIELD}${key.id}`;
        const value = active?.values.get(key.id) ?? '';
        return (
          <div key={`${shown ?? ''} ${key.id}`} className="profile-row">
            {key.kind === 'multiselect' ? <span className="label">{key.label}</span> : <label htmlFor={name}>{key.label}</label>}
            <div>
              <PlaceholderField
                id={name}
                name={name}
                placeholder={key}
                value={value}
                origin={value === '' ? undefined : 'typed'}
                describedBy={`about-${name}`}
                isBlock
                hasLabel
                onChange={onChange}
              />
              <p id={`about-${name}`} className="about">
                {[key.help, `For example: ${shorten(key.example)}`].filter(Boolean).join(' ')}
              </p>
              {checkValue(key, value).map((warning) => (
                <p key={warning} className="warning">
                  {warning}
                </p>
              ))}
            </div>
          </div>
        );
      })}
    </fieldset>
  ));
}

/** The beginning of an example: enough to see its form. */
function shorten(example: string): string {
  const [line = ''] = example.split('\n');
  return line.length > 120 ? `${line.slice(0, 120).replace(/\s+\S*$/, '')} …` : line;
}
