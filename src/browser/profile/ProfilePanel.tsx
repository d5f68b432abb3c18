import { useState } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import { Button } from '../page/Button.tsx';
import { ErrorBoundary } from '../page/failure/ErrorBoundary.tsx';
import { useLoaded } from '../page/useLoaded.ts';
import { ProfileChoice } from './ProfileChoice.tsx';
import { useProfiles } from './useProfiles.ts';

interface Props {
  /** The blanks of this prompt. */
  blanks: readonly BlankState[];
  /** The page on which profiles are kept, and where the profile's keys can be read as JSON. */
  urls: { page: string; keys: string };
}

/** The profile as far as it concerns this prompt: which one is in use, how many blanks it fills, and its editor, loaded when it is opened. */
export function ProfilePanel({ blanks, urls }: Props) {
  const { active, profiles } = useProfiles();
  const [isOpen, setIsOpen] = useState(false);
  const dialog = useLoaded(() => import('./ProfileDialog.tsx'));
  const takers = blanks.filter(({ placeholder }) => placeholder.profile !== undefined);
  const filled = takers.filter(({ origin }) => origin === 'profile').length;
  const open = (): void => {
    dialog.load();
    setIsOpen(true);
  };
  if (takers.length === 0) return null;
  return (
    <div className="profile">
      <ProfileChoice />
      <p>
        {active !== undefined
          ? `Fills ${filled} of the ${takers.length} blanks it can.`
          : profiles.length > 0
            ? `None is in use. It could fill ${takers.length} of these blanks.`
            : `Filled in once, a profile answers ${takers.length} of these blanks, and those of the other prompts.`}
      </p>
      <Button onClick={open}>{active === undefined ? 'Fill in a profile' : 'Edit the profile'}</Button>
      {isOpen && dialog.status === 'failed' && (
        <p role="alert" data-status="failed">
          The editor did not load. Your profile is safe; <a href={urls.page}>open its page</a>, or reload this one.
        </p>
      )}
      {isOpen && dialog.value !== undefined && (
        <ErrorBoundary>
          <dialog.value.ProfileDialog
            keys={takers.flatMap(({ placeholder }) => placeholder.profile ?? [])}
            urls={urls}
            onClose={() => setIsOpen(false)}
          />
        </ErrorBoundary>
      )}
    </div>
  );
}
