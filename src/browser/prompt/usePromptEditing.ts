import { type RefObject, useCallback, useRef, useState } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import { type Draft, mergeDrafts } from '../../core/prompt/draft.ts';
import { setProfileValue } from '../profile/profile-store.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { type DraftEntry, listChanges } from './draft/draft-storage.ts';
import { type DraftState, useDraft } from './draft/useDraft.ts';
import { type PromptEntry, usePrompt } from './usePrompt.ts';

export type PromptEditing = ReturnType<typeof usePromptEditing>;

/** A prompt with the reader's stored draft of it and their profile, and everything that changes them. */
export function usePromptEditing(entry: PromptEntry, constraintsUrl: string, root: RefObject<Element | null>) {
  const copyButton = useRef<HTMLButtonElement>(null);
  const own = useDraft(entry.slug, root, entry.placeholders);
  const { active, profiles } = useProfiles();
  const state = usePrompt(entry, { typed: own.draft, profile: active, constraintsUrl, canWait: true });
  /** A button that goes away with what it did leaves the focus to the next thing to do. */
  const focusCopy = (): void => copyButton.current?.focus();
  const replacing = useReplacing(own, focusCopy);
  const { say } = replacing;
  const { change } = own;
  const { incoming, keep } = state.link;
  /** Whoever goes on with what a link fills in keeps it: nothing of it or of theirs is lost from then on. */
  const keepLink = useRef((): void => undefined);
  keepLink.current = () => {
    if (incoming.status !== 'fills') return;
    for (const entry of listChanges(own.draft, mergeDrafts(own.draft, incoming.draft))) change(entry);
    keep();
  };
  // The function stays the same, so that a field is drawn again for its own value only.
  const onChange = useCallback(
    (key: string, value: string | undefined, message = '') => {
      keepLink.current();
      change({ type: 'value', key, value });
      say(message);
    },
    [change, say],
  );
  const saveToProfile = ({ key, placeholder, value }: BlankState): void => {
    if (placeholder.profile === undefined) return;
    setProfileValue(placeholder.profile, value);
    onChange(key, undefined, `${placeholder.label} is saved to the profile.`);
  };
  return {
    ...state,
    own,
    active,
    replacing,
    keepLink: () => keepLink.current(),
    choose(choice: DraftEntry): void {
      keepLink.current();
      change(choice);
    },
    fields: {
      blanks: new Map(state.reading.blanks.map((blank) => [blank.key, blank])),
      profile: active,
      onChange,
      takeFromProfile: (key: string) => onChange(key, undefined, 'The profile’s value stands again.'),
      // Whoever has profiles and uses none of them means none.
      saveToProfile: active === undefined && profiles.length > 0 ? undefined : saveToProfile,
    },
    copyButton,
    focusCopy,
  };
}

/** Replaces the reader's draft as a whole, says so, and can bring it back as it was until the next replacement, whatever is typed meanwhile. */
function useReplacing({ draft, replace }: DraftState, onUndone: () => void) {
  const [message, say] = useState('');
  const [replaced, setReplaced] = useState<{ draft: Draft; what: string }>();
  return {
    /** A sentence on the last action; empty for none. */
    message,
    say,
    /** Which replacement can be undone, in a sentence; undefined for none. */
    undoable: replaced?.what,
    replace(next: Draft, what: string): void {
      setReplaced({ draft, what });
      replace(next);
      say(what);
    },
    undo(): void {
      if (replaced === undefined) return;
      replace(replaced.draft);
      setReplaced(undefined);
      say('Undone.');
      onUndone();
    },
  };
}
