import { type RefObject, useRef } from 'react';
import { useProfiles } from '../profile/useProfiles.ts';
import { useDraft } from './draft/useDraft.ts';
import { useReplace } from './draft/useReplace.ts';
import { type PromptEntry, usePrompt } from './usePrompt.ts';
import { makeChoices, useFieldActions } from './usePromptActions.ts';

export type PromptEditing = ReturnType<typeof usePromptEditing>;

/** A prompt with the reader's stored draft of it and their profile, and everything that changes them. */
export function usePromptEditing(entry: PromptEntry, constraintsUrl: string, root: RefObject<Element | null>) {
  const copyButton = useRef<HTMLButtonElement>(null);
  const own = useDraft(entry.slug, root, entry.placeholders);
  const profiles = useProfiles();
  const state = usePrompt(entry, { typed: own.draft, profile: profiles.active, constraintsUrl, canWait: true });
  const replacing = useReplace(own);
  const actions = useFieldActions(own, profiles, replacing.say);
  return {
    ...state,
    own,
    profiles,
    replacing,
    choices: makeChoices(own, state.link),
    fields: { ...actions, blanks: new Map(state.reading.blanks.map((blank) => [blank.key, blank])), profile: profiles.active },
    copyButton,
    /** A button that goes away with what it did leaves the focus to the next thing to do. */
    focusCopy: (): void => copyButton.current?.focus(),
  };
}
