import { type ClipboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import { type Draft, mergeDrafts } from '../../core/prompt/draft.ts';
import { watchStorage } from '../page/storage/storage.ts';
import { nameValue, restoreFields } from '../profile/profile-storage.ts';
import { setProfileValue } from '../profile/profile-store.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { type DraftEntry, keepPrevious, listChanges, readPrevious, type StoredText, takePrevious } from './draft/draft-storage.ts';
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
  /** An answer of one's own comes back after an option has taken its place. */
  const beforeChange = useRef((_key: string, _value: string | undefined): void => undefined);
  beforeChange.current = (key, value) => {
    keepLink.current();
    const { placeholder, value: former } = state.reading.blanks.find((blank) => blank.key === key) ?? {};
    if (placeholder?.kind !== 'select' || !former || placeholder.options.includes(former) || !placeholder.options.includes(value ?? ''))
      return;
    replacing.remember(`${placeholder.label}: your own answer is replaced.`);
  };
  // The function stays the same, so that a field is drawn again for its own value only.
  const onChange = useCallback(
    (key: string, value: string | undefined, message = '') => {
      if (value !== undefined && value.length > LONGEST) {
        say(TOO_LONG);
        return;
      }
      beforeChange.current(key, value);
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
 * Replaces the reader's draft as a whole, says so, and can bring it back as it was, whatever is typed meanwhile and also after a reload. What
 * was typed meanwhile is what a later undo brings back.
 */
function useReplacing(slug: string, { draft, replace }: DraftState, onUndone: () => void) {
  const [message, say] = useState('');
  const [undoable, setUndoable] = useState<string>();
  /** What took the place of another draft last, and was not typed by the reader. */
  const last = useRef<Draft>(undefined);
  useEffect(() => {
    const read = (): void => setUndoable(readPrevious(slug));
    read();
    // Another tab may replace the draft that both show, or erase it.
    return watchStorage((key) => {
      if (key === null) say('');
      read();
    });
  }, [slug]);
  const remember = (what: string, fields?: readonly StoredText[]): void => {
    keepPrevious(slug, what, fields);
    setUndoable(what);
  };
  return {
    /** A sentence on the last action; empty for none. */
    message,
    say,
    /** Which replacement can be undone, in a sentence; undefined for none. */
    undoable,
    /** Keeps the draft as it is for an undo of what changes a part of it, in a sentence, and a profile's stored fields that it changes. */
    remember,
    replace(next: Draft, what: string): void {
      remember(what);
      last.current = next;
      replace(next);
      say(what);
    },
    undo(): void {
      const previous = takePrevious(slug, last.current !== draft);
      last.current = undefined;
      setUndoable(readPrevious(slug));
      if (previous === undefined) return;
      replace(previous.draft);
      restoreFields(previous.entries);
      say('Undone.');
      onUndone();
    },
  };
}
