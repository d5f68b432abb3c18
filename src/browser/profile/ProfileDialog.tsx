import { useEffect, useRef } from 'react';
import { Button } from '../page/Button.tsx';
import { fetchProfileKeys } from '../page/fetched-data.ts';
import { LoadStatus } from '../page/LoadStatus.tsx';
import { StorageWarning } from '../page/storage/StorageWarning.tsx';
import { useLoaded } from '../page/useLoaded.ts';
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
  const { value: groups, status, load } = useLoaded(() => fetchProfileKeys(urls.keys), true);
  useEffect(() => {
    const { current } = dialog;
    if (current === null) return;
    if ('showModal' in current) current.showModal();
    else (current as HTMLDialogElement).open = true;
  }, []);
  const wanted = groups?.map((group) => ({ ...group, keys: group.keys.filter(({ id }) => keys.includes(id)) })) ?? [];
  return (
    <dialog ref={dialog} className="profile-dialog" aria-labelledby="profile-dialog-title" onClose={onClose}>
      <link rel="stylesheet" href={styles} />
      <header className="cluster">
        <h2 id="profile-dialog-title">Profile</h2>
        <ProfileChoice />
        <Button onClick={() => dialog.current?.close()}>Done</Button>
      </header>
      <p>Kept as you type, in this browser only. What you fill in here stands in every prompt that asks for it.</p>
      <LoadStatus status={status} loading="Loading the fields …" failed="The fields could not be loaded." load={load}>
        <StorageWarning />
      </LoadStatus>
      <ProfileFields groups={wanted.filter((group) => group.keys.length > 0)} />
      <p>
        <a href={urls.page}>All fields, profiles, export and import</a>
      </p>
    </dialog>
  );
}
