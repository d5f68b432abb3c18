import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from '../../../core/prompt/draft.ts';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { TIME_FORMAT } from '../../page/storage/keys.ts';
import { readStored, watchStorage, writeStored } from '../../page/storage/storage.ts';
import { applyEntry, type DraftEntry, keepPrevious, listChanges, parseEntry, readDraft, writeEntry } from './draft-storage.ts';
import { readTypedEntries } from './read-typed-entries.ts';

export type DraftState = ReturnType<typeof useDraft>;

/**
 * The reader's draft of one prompt. Memory is the truth and storage follows, entry by entry. On mount it takes over the stored draft
 * and then what was set in the native fields below `root` before the script came; later, changes from other tabs. Without a slug it lasts
 * as long as its page: a frame on somebody else's page neither shows there what the reader keeps here nor keeps anything of what they do there.
 */
export function useDraft(slug: string | undefined, root: RefObject<Element | null>, placeholders: readonly Placeholder[]) {
  const [draft, dispatch] = useReducer(
    (state: Draft, change: DraftEntry | Draft) => ('type' in change ? applyEntry(state, change) : change),
    EMPTY_DRAFT,
  );
  /** Counts how often the draft was put in place as a whole; fields start anew with it. */
  const [generation, setGeneration] = useState(0);
  const change = useCallback(
    (entry: DraftEntry) => {
      dispatch(entry);
      if (slug === undefined) return;
      writeEntry(slug, entry);
      writeStored(TIME_FORMAT + slug, `${Date.now()}`);
    },
    [slug],
  );
  useLayoutEffect(() => {
    const typed = readTypedEntries(root.current, placeholders);
    if (slug !== undefined) {
      const { values } = readDraft(slug);
      const isOver = typed.some((entry) => entry.type === 'value' && (values.get(entry.key) ?? entry.value) !== entry.value);
      if (isOver) keepPrevious(slug, 'What you typed has replaced what was here.');
      dispatch(readDraft(slug));
    }
    for (const entry of typed) change(entry);
  }, [slug, root, placeholders, change]);
  useEffect(() => (slug === undefined ? undefined : followOtherTabs(slug, dispatch)), [slug]);
  /** Puts another draft in the place of this one. */
  const replace = (next: Draft): void => {
    if (slug !== undefined) {
      for (const entry of listChanges(draft, next)) writeEntry(slug, entry);
      writeStored(TIME_FORMAT + slug, `${Date.now()}`);
    }
    dispatch(next);
    setGeneration((count) => count + 1);
  };
  return { draft, generation, change, replace };
}

/** Takes over what other tabs store of a prompt; a value whose field has the focus follows when the focus leaves it. */
function followOtherTabs(slug: string, dispatch: (change: DraftEntry | Draft) => void): () => void {
  // What counts is what is stored now: the event may be older than this tab's own last change.
  const takeOver = (key: string): void => {
    const entry = parseEntry(slug, key, readStored(key));
    if (entry !== undefined) dispatch(entry);
  };
  return watchStorage((key) => {
    if (key === null) {
      dispatch(readDraft(slug));
      return;
    }
    const entry = parseEntry(slug, key, null);
    // Where another window has the focus, nobody types here.
    const field = document.hasFocus() ? document.activeElement?.closest<HTMLElement>('[data-key]') : null;
    if (entry?.type !== 'value' || field?.dataset['key'] !== entry.key) takeOver(key);
    else field.addEventListener('focusout', () => takeOver(key), { once: true });
  });
}
