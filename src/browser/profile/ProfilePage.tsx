import { useLayoutEffect, useRef, useState } from 'react';
import type { ProfileKeyGroup } from '../../core/prompt/profile.ts';
import { StoredDataList } from '../backup/StoredDataList.tsx';
import { makeUndoable } from '../backup/stored-data.ts';
import { PageBoundary } from '../page/failure/PageBoundary.tsx';
import { useIslandReady } from '../page/useIslandReady.ts';
import { readTypedEntries } from '../prompt/draft/read-typed-entries.ts';
import { ProfileBar } from './ProfileBar.tsx';
import { PROFILE_FIELD, ProfileFields } from './ProfileFields.tsx';
import { type Notice, ProfileMessages } from './ProfileMessages.tsx';
import { readActiveProfile } from './profile-storage.ts';
import { setProfileValue } from './profile-store.ts';
import { useProfiles } from './useProfiles.ts';

interface Props {
  groups: readonly ProfileKeyGroup[];
  /** The prompts of the library, for the drafts kept of them. */
  prompts: readonly { slug: string; title: string; url: string }[];
  /** The workflows, for the progress kept of them. */
  workflows: readonly { slug: string; title: string; url: string }[];
}

/** The page of profiles: the fields of the one in use, what can be done with all of them, and everything that this browser keeps. */
export function ProfilePage(props: Props) {
  return (
    <PageBoundary isKept>
      <Profiles {...props} />
    </PageBoundary>
  );
}

function Profiles({ groups, prompts, workflows }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { active } = useProfiles();
  const fileField = useRef<HTMLInputElement>(null);
  const [notice, setNotice] = useState<Notice>();

  useLayoutEffect(() => {
    // What was typed before the script came.
    const fields = groups.flatMap(({ keys }) => keys.map((key) => ({ ...key, id: `${PROFILE_FIELD}${key.id}` })));
    const typed = readTypedEntries(root.current, fields).flatMap((entry) =>
      entry.type === 'value' ? [[entry.key.slice(PROFILE_FIELD.length), entry.value ?? ''] as const] : [],
    );
    const { values } = readActiveProfile() ?? {};
    const undo = makeUndoable(() => {
      for (const [key, value] of typed) setProfileValue(key, value);
    });
    if (typed.some(([key, value]) => (values?.get(key) ?? value) !== value))
      setNotice({ text: 'What you typed has replaced what was here.', undo });
  }, [groups]);
  useIslandReady(root);

  const focusFirst = (): void => root.current?.querySelector<HTMLElement>('select, button')?.focus({ preventScroll: true });

  return (
    <div className="profile-page stack needs-script" ref={root}>
      <div className="profile-rail rail">
        <ProfileBar groups={groups} onImport={() => fileField.current?.click()} onNotice={setNotice} />
        <ProfileMessages notice={notice} onNotice={setNotice} focusFirst={focusFirst} />
        <nav aria-label="Groups of fields">
          <ul>
            {groups.map(({ id, title, keys }) => (
              <li key={id}>
                <a href={`#group-${id}`}>{title}</a>{' '}
                <span className="state">
                  {keys.filter((key) => active?.values.has(key.id)).length} of {keys.length}
                </span>
              </li>
            ))}
            <li>
              <a href="#kept">Kept in this browser</a>
            </li>
          </ul>
        </nav>
      </div>
      <div className="paper">
        <ProfileFields groups={groups} />
      </div>
      <StoredDataList prompts={prompts} workflows={workflows} fileField={fileField} onNotice={setNotice} />
    </div>
  );
}
