import { useRef } from 'react';
import { printBackup } from '../../core/backup/backup.ts';
import { formatDay } from '../../core/export/day.ts';
import type { ProfileKeyGroup } from '../../core/prompt/profile.ts';
import { makeUndoable } from '../backup/stored-data.ts';
import { Button } from '../page/Button.tsx';
import { downloadText } from '../page/download.ts';
import { ProfileChoice } from './ProfileChoice.tsx';
import type { Notice } from './ProfileMessages.tsx';
import { removeProfile, renameProfile } from './profile-changes.ts';
import { UNNAMED } from './profile-storage.ts';
import { addProfile } from './profile-store.ts';
import { useProfiles } from './useProfiles.ts';

interface Props {
  groups: readonly ProfileKeyGroup[];
  /** Opens the choice of a file to import. */
  onImport(): void;
  onNotice(notice: Notice): void;
}

/** Which profile is in use, and what can be done with it as a whole. */
export function ProfileBar({ groups, onImport, onNotice }: Props) {
  const { profiles, active } = useProfiles();
  const nameField = useRef<HTMLInputElement>(null);
  const addExample = (): void => {
    const keys = groups.flatMap((group) => group.keys);
    const undo = makeUndoable(() => addProfile('Example', new Map(keys.map(({ id, example }) => [id, example]))));
    onNotice({ text: 'An example is in use. Open a prompt to see what it fills in.', undo });
  };
  const exportIt = (): void => {
    if (active === undefined) return;
    const name = `profile-${formatDay(new Date())}.json`;
    const { name: title, values } = active;
    downloadText(name, 'application/json', printBackup({ profiles: [{ name: title, isActive: true, values }], drafts: [] }, new Date()));
    onNotice({ text: `“${title}” is saved as ${name}.` });
  };
  return (
    <div className="profile-bar">
      <ProfileChoice />
      {active !== undefined && (
        <label className="profile-name">
          <span className="quiet">Name</span>
          <input
            className="field"
            ref={nameField}
            name="profile-name"
            autoComplete="off"
            placeholder={UNNAMED}
            value={active.name === UNNAMED ? '' : active.name}
            onChange={({ target }) => renameProfile(active.id, target.value)}
          />
        </label>
      )}
      <div className="actions">
        <Button
          onClick={() => {
            addProfile('New profile');
            onNotice({ text: 'A new profile is in use. Give it a name.' });
            // The field is drawn by then.
            setTimeout(() => nameField.current?.select());
          }}
        >
          New
        </Button>
        {profiles.length === 0 && <Button onClick={addExample}>See an example</Button>}
        {active !== undefined && (
          <>
            <Button
              onClick={() => {
                addProfile(`${active.name} copy`, active.values);
                onNotice({ text: `“${active.name}” is duplicated, and the copy in use.` });
              }}
            >
              Duplicate
            </Button>
            <Button onClick={() => onNotice({ text: `“${active.name}” is deleted.`, undo: makeUndoable(() => removeProfile(active)) })}>
              Delete
            </Button>
            <Button onClick={exportIt}>Export</Button>
          </>
        )}
        <Button onClick={onImport}>Import</Button>
      </div>
    </div>
  );
}
