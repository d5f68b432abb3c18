import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from '../../../core/prompt/draft.ts';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { readStored, watchStorage } from '../../page/storage/storage.ts';
import { applyEntry, type DraftEntry, listChanges, parseEntry, readDraft, writeEntry } from './draft-storage.ts';
import { noteTime } from './draft-times.ts';
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
      noteTime(slug);
    },
    [slug],
  );
  useLayoutEffect(() => {
    if (slug !== undefined) dispatch(readDraft(slug));
    for (const entry of readTypedEntries(root.current, placeholders)) change(entry);
  }, [slug, root, placeholders, change]);
  useEffect(() => (slug === undefined ? undefined : followOtherTabs(slug, dispatch)), [slug]);
  /** Puts another draft in the place of this one. */
  const replace = (next: Draft): void => {
    if (slug !== undefined) {
      for (const entry of listChanges(draft, next)) writeEntry(slug, entry);
      noteTime(slug);
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
    const field = document.activeElement?.closest<HTMLElement>('[data-key]');
    if (entry?.type !== 'value' || field?.dataset['key'] !== entry.key) takeOver(key);
    else field.addEventListener('focusout', () => takeOver(key), { once: true });
  });
}
