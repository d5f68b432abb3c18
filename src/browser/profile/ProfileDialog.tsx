import { useEffect, useRef } from 'react';
import { describeTrouble } from '../page/storage/storage-trouble.ts';
import { useStorageTrouble } from '../page/storage/useStorageTrouble.ts';
import { useLoaded } from '../page/useLoaded.ts';
import { fetchProfileKeys } from './fetch-profile-keys.ts';
import { ProfileChoice } from './ProfileChoice.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import styles from './profile-fields.css?url';

interface Props {
  /** The profile keys that this prompt takes. */
  keys: readonly string[];
  urls: { page: string; keys: string };
  onClose(): void;
}

/** The quick editor of the profile on the page of a prompt: the fields that this prompt takes. The browser keeps the focus inside and gives it back. */
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
      <link rel="stylesheet" href={styles} />
      <header className="cluster">
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
        {trouble !== undefined && <p data-status="failed">{describeTrouble(trouble)}</p>}
      </div>
      <ProfileFields groups={wanted.filter((group) => group.keys.length > 0)} />
      <p>
        <a href={urls.page}>All fields, profiles, export and import</a>
      </p>
    </dialog>
  );
}
