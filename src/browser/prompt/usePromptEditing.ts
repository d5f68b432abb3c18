import { type ClipboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import { type Draft, mergeDrafts } from '../../core/prompt/draft.ts';
import { watchStorage } from '../page/storage/storage.ts';
import { nameValue, restoreFields } from '../profile/profile-storage.ts';
import { setProfileValue } from '../profile/profile-store.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { type DraftEntry, listChanges, readPrevious, type StoredText, writePrevious } from './draft/draft-storage.ts';
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
  /** A button that goes away with what it did leaves the focus to the next thing to do. */
  const focusCopy = (): void => copyButton.current?.focus();
  const replacing = useReplacing(entry.slug, own, focusCopy);
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
      if (value !== undefined && value.length > LONGEST) {
        say(TOO_LONG);
        return;
      }
      keepLink.current();
      change({ type: 'value', key, value });
      say(message);
    },
    [change, say],
  );
  const saveToProfile = ({ key, placeholder, value }: BlankState): void => {
    const { profile: id, label } = placeholder;
    if (id === undefined) return;
    const saved = `${label} is saved to the profile.`;
    const former = active?.values.get(id);
    if (active !== undefined && former) replacing.remember(saved, [[nameValue(active.id, id), former]]);
    setProfileValue(id, value);
    onChange(key, undefined, saved);
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
    focusCopy,
  };
}

/**
 * Replaces the reader's draft as a whole, says so, and can bring it back as it was until the next replacement, whatever is typed meanwhile
 * and also after a reload. What was typed meanwhile is then what an undo of the undo brings back.
 */
function useReplacing(slug: string, { draft, replace }: DraftState, onUndone: () => void) {
  const [message, say] = useState('');
  const [undoable, setUndoable] = useState<string>();
  const last = useRef<Draft>(undefined);
  useEffect(() => {
    const read = (): void => setUndoable(readPrevious(slug)?.what);
    read();
    // Another tab may replace the draft that both show.
    return watchStorage(read);
  }, [slug]);
  const remember = (what: string | undefined, fields: readonly StoredText[] = []): void => {
    writePrevious(slug, what, fields);
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
    /** Keeps the draft as it is for an undo of what changes a part of it, in a sentence, and a profile's stored fields that it changes. */
    remember,
    replace: (next: Draft, what: string) => put(next, what),
    undo(): void {
      const previous = readPrevious(slug);
      if (previous === undefined) return;
      put(previous.draft, 'Undone.', last.current !== draft);
      restoreFields(previous.entries);
      onUndone();
    },
  };
}
