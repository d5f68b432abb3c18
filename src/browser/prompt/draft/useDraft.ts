import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { type Draft, EMPTY_DRAFT, type Treatment } from '../../../core/prompt/draft.ts';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { readStored, watchStorage } from '../../page/storage/storage.ts';
import { applyEntry, type DraftEntry, listChanges, parseEntry, readDraft, writeEntry } from './draft-storage.ts';
import { readTypedEntries } from './read-typed-entries.ts';

export interface DraftState {
  draft: Draft;
  /** Counts how often the draft was put in place as a whole; fields start anew with it. */
  generation: number;
  /** Sets a value; `''` clears the blank, undefined leaves it to the profile. */
  setValue: (key: string, value: string | undefined) => void;
  setTreatment: (treatment: Treatment) => void;
  chooseConstraint: (slug: string, isChosen: boolean) => void;
  /** Switches a derived number off, or on again. */
  omitDerived: (id: string, isOmitted: boolean) => void;
  /** Puts another draft in the place of this one. */
  replace: (draft: Draft) => void;
}

/**
 * The reader's draft of one prompt. Memory is the truth and storage follows, entry by entry. On mount it takes over the stored draft
 * and then what was set in the native fields below `root` before the script came; later, changes from other tabs.
 */
export function useDraft(slug: string, root: RefObject<Element | null>, placeholders: readonly Placeholder[]): DraftState {
  const [draft, dispatch] = useReducer(
    (state: Draft, change: DraftEntry | Draft) => ('type' in change ? applyEntry(state, change) : change),
    EMPTY_DRAFT,
  );
  const [generation, setGeneration] = useState(0);
  const latest = useRef(draft);
  latest.current = draft;
  const change = useCallback(
    (entry: DraftEntry) => {
      dispatch(entry);
      writeEntry(slug, entry);
    },
    [slug],
  );

  useLayoutEffect(() => {
    dispatch(readDraft(slug));
    for (const entry of readTypedEntries(root.current, placeholders)) change(entry);
  }, [slug, root, placeholders, change]);
  useEffect(() => followOtherTabs(slug, dispatch), [slug]);

  const setters = useMemo(
    () => ({
      setValue: (key: string, value: string | undefined) => change({ type: 'value', key, value }),
      setTreatment: (treatment: Treatment) => change({ type: 'treatment', treatment }),
      chooseConstraint: (constraint: string, isChosen: boolean) => change({ type: 'constraint', slug: constraint, isChosen }),
      omitDerived: (id: string, isOmitted: boolean) => change({ type: 'given', id, isOmitted }),
    }),
    [change],
  );
  const replace = (next: Draft): void => {
    for (const entry of listChanges(latest.current, next)) writeEntry(slug, entry);
    dispatch(next);
    setGeneration((count) => count + 1);
  };
  return { draft, generation, replace, ...setters };
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
