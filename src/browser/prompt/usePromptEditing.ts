import { type ClipboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import { watchStorage } from '../page/storage/storage.ts';
import { setProfileValue } from '../profile/profile-store.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { applyEntry, type DraftEntry, readPrevious, writePrevious } from './draft/draft-storage.ts';
import { type DraftState, useDraft } from './draft/useDraft.ts';
import { type PromptEntry, usePrompt } from './usePrompt.ts';

/** How many characters a blank takes: what a browser lays out in about a second, and stores. */
const LONGEST = 1_000_000;
const TOO_LONG = 'Too long for a blank, which takes a million characters: nothing was put in.';

const PROFILE_AGAIN = 'The profile’s value stands again.';

export type PromptEditing = ReturnType<typeof usePromptEditing>;

/** A prompt with the reader's stored draft of it and their profile, and everything that changes them. */
export function usePromptEditing(entry: PromptEntry, constraintsUrl: string, root: RefObject<Element | null>) {
  const copyButton = useRef<HTMLButtonElement>(null);
  const own = useDraft(entry.slug, root, entry.placeholders);
  const { active, profiles } = useProfiles();
  const state = usePrompt(entry, { typed: own.draft, profile: active, constraintsUrl, canWait: true });
  const replacing = useReplacing(entry.slug, own);
  const { say } = replacing;
  const { change } = own;
  const { incoming, change: changeLink } = state.link;
  // The function stays the same, so that a field is drawn again for its own value only.
  const onChange = useCallback(
    (key: string, value: string | undefined, message = '') => {
      if (value !== undefined && value.length > LONGEST) {
        say(TOO_LONG);
        return;
      }
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
    /** Makes a choice. One that goes against a link that fills the prompt changes the link's draft in memory too. */
    choose(choice: DraftEntry): void {
      change(choice);
      if (incoming.status !== 'fills') return;
      if (choice.type === 'treatment') changeLink({ ...incoming.draft, treatment: 'keep' });
      else if ('isSet' in choice && !choice.isSet) changeLink(applyEntry(incoming.draft, choice));
    },
    fields: {
      blanks: new Map(state.reading.blanks.map((blank) => [blank.key, blank])),
      profile: active,
      onChange,
      takeFromProfile(key: string): void {
        replacing.remember(PROFILE_AGAIN);
        onChange(key, undefined, PROFILE_AGAIN);
      },
      // Whoever has profiles and uses none of them means none.
      saveToProfile: active === undefined && profiles.length > 0 ? undefined : saveToProfile,
    },
    /** Refuses a paste that is too long for a blank before the browser lays it out. */
    onPaste(event: ClipboardEvent): void {
      if (event.clipboardData.getData('text').length <= LONGEST || !(event.target as Element).closest('[data-key]')) return;
      event.preventDefault();
      say(TOO_LONG);
    },
    copyButton,
    /** A button that goes away with what it did leaves the focus to the next thing to do. */
    focusCopy: (): void => copyButton.current?.focus(),
  };
}

/**
 * Replaces the reader's draft as a whole, says so, and can bring it back as it was until the next replacement, whatever is typed meanwhile
 * and also after a reload. What was typed meanwhile is then what an undo of the undo brings back.
 */
function useReplacing(slug: string, { draft, replace }: DraftState) {
  const [message, say] = useState('');
  const [undoable, setUndoable] = useState<string>();
  const last = useRef<Draft>(undefined);
  useEffect(() => {
    const read = (): void => setUndoable(readPrevious(slug)?.what);
    read();
    // Another tab may replace the draft that both show.
    return watchStorage(read);
  }, [slug]);
  const remember = (what: string | undefined): void => {
    writePrevious(slug, what);
    setUndoable(what);
  };
  const put = (next: Draft, what: string, isUndoable = true): void => {
    remember(isUndoable ? what : undefined);
    last.current = next;
    replace(next);
    say(what);
  };
  return {
    /** A sentence on the last action; empty for none. */
    message,
    say,
    /** Which replacement can be undone, in a sentence; undefined for none. */
    undoable,
    /** Keeps the draft as it is for an undo of what changes a part of it, in a sentence. */
    remember,
    replace: (next: Draft, what: string) => put(next, what),
    undo(): void {
      const previous = readPrevious(slug);
      if (previous !== undefined) put(previous.draft, 'Undone.', last.current !== draft);
    },
  };
}
