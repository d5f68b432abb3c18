import { useEffect, useRef } from 'react';
import { fetchProfileKeys } from '../page/fetched-data.ts';
import { useLoaded } from '../page/useLoaded.ts';
import { useStorageTrouble } from '../page/useStorageTrouble.ts';
import { ProfileChoice } from './ProfileChoice.tsx';
import { ProfileFields } from './ProfileFields.tsx';

interface Props {
  /** The profile keys that this sheet takes. */
  keys: readonly string[];
  urls: { page: string; keys: string };
  onClose(): void;
}

/** The quick editor of the profile on a sheet: what this prompt takes first. The browser keeps the focus inside and gives it back. */
export function ProfileDialog({ keys, urls, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { value: groups, status, load } = useLoaded(() => fetchProfileKeys(urls.keys));
  const trouble = useStorageTrouble();
  useEffect(() => {
    load();
    dialog.current?.showModal();
  }, [load]);
  const wanted = groups?.map((group) => ({ ...group, keys: group.keys.filter(({ id }) => keys.includes(id)) })) ?? [];
  return (
    <dialog ref={dialog} className="profile-dialog" aria-labelledby="profile-dialog-title" onClose={onClose}>
      <header>
        <h2 id="profile-dialog-title">Profile</h2>
        <ProfileChoice />
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Done
        </button>
      </header>
      <p>Kept as you type, in this browser only. What you fill in here stands in every prompt that asks for it.</p>
      <div role="status">
        {status === 'loading' && <p>Loading the fields …</p>}
        {status === 'failed' && (
          <p data-status="failed">
            The fields could not be loaded.{' '}
            <button type="button" className="button" onClick={load}>
              Try again
            </button>
          </p>
        )}
        {trouble !== undefined && (
          <p data-status="failed">
            The browser’s storage is {trouble}: what you fill in stays while this page is open, but is not kept after it.
          </p>
        )}
      </div>
      <ProfileFields groups={wanted.filter((group) => group.keys.length > 0)} />
      <p>
        <a href={urls.page}>All fields, profiles, export and import</a>
      </p>
    </dialog>
  );
}
