import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ProfileKeyGroup } from '../../core/prompt/profile.ts';
import { KeptList } from '../backup/KeptList.tsx';
import { useStorageTrouble } from '../page/useStorageTrouble.ts';
import { readTypedEntries } from '../prompt/read-typed-entries.ts';
import { ProfileBar } from './ProfileBar.tsx';
import { PROFILE_FIELD, ProfileFields } from './ProfileFields.tsx';
import { setProfileValue } from './profile-store.ts';
import { useProfiles } from './useProfiles.ts';

interface Props {
  groups: readonly ProfileKeyGroup[];
  /** The prompts of the library, for the drafts kept of them. */
  prompts: readonly { slug: string; title: string; url: string }[];
  /** The workflows, for the progress kept of them. */
  workflows: readonly { slug: string; title: string; url: string }[];
}

/** What was done last, said to the reader, and how to undo it. */
export interface Done {
  what: string;
  isFailed?: boolean;
  undo?: () => void;
}

const TROUBLES = {
  blocked:
    'This browser blocks storage: what you fill in stays while this page is open and is not kept after it. Export it before you leave.',
  full: 'The browser’s storage is full: the last changes stay while this page is open only. Export them, or delete drafts below.',
} as const;

/** The page of profiles: the fields of the one in use, what can be done with all of them, and everything that this browser keeps. */
export function ProfilePage({ groups, prompts, workflows }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { active } = useProfiles();
  const trouble = useStorageTrouble();
  const undoButton = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState<Done>();

  useLayoutEffect(() => {
    // What was typed before the script came.
    const fields = groups.flatMap(({ keys }) => keys.map((key) => ({ ...key, id: `${PROFILE_FIELD}${key.id}` })));
    for (const entry of readTypedEntries(root.current, fields))
      if (entry.type === 'value') setProfileValue(entry.key.slice(PROFILE_FIELD.length), entry.value ?? '');
  }, [groups]);
  useEffect(() => {
    const timer = setTimeout(() => root.current?.closest('astro-island')?.dispatchEvent(new Event('island-ready')));
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    // What was pressed may be gone with what it did; the way back is then the next thing to press.
    if (done?.undo !== undefined && document.activeElement?.matches('body, :disabled')) undoButton.current?.focus();
  }, [done]);

  const focusFirst = (): void => root.current?.querySelector<HTMLElement>('select, button')?.focus({ preventScroll: true });

  return (
    <div className="profile-page needs-script" ref={root}>
      <div className="profile-rail">
        <ProfileBar groups={groups} onDone={setDone} />
        <div role="status" className="message">
          {done !== undefined && (
            <div className="done">
              <p data-status={done.isFailed ? 'failed' : undefined}>{done.what}</p>
              {done.undo !== undefined && (
                <button
                  ref={undoButton}
                  type="button"
                  className="button"
                  onClick={() => {
                    done.undo?.();
                    setDone({ what: 'Undone.' });
                    focusFirst();
                  }}
                >
                  Undo
                </button>
              )}
              <button
                type="button"
                className="button"
                onClick={() => {
                  setDone(undefined);
                  focusFirst();
                }}
              >
                Close
              </button>
            </div>
          )}
          {trouble !== undefined && <p data-status="failed">{TROUBLES[trouble]}</p>}
        </div>
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
      <div className="profile-paper">
        <ProfileFields groups={groups} />
      </div>
      <KeptList prompts={prompts} workflows={workflows} onDone={setDone} />
    </div>
  );
}
