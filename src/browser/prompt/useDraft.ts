import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { type Draft, EMPTY_DRAFT, type Treatment } from '../../core/prompt/draft.ts';
import { readStored } from '../page/storage.ts';
import { applyEntry, type DraftEntry, listChanges, parseEntry, readDraft, writeEntry } from './draft-storage.ts';

export interface DraftState {
  draft: Draft;
  /** Counts how often the draft was put in place as a whole; fields start anew with it. */
  generation: number;
  /** Sets a value; `''` clears the blank, undefined leaves it to the profile. */
  setValue: (key: string, value: string | undefined) => void;
  setTreatment: (treatment: Treatment) => void;
  chooseConstraint: (slug: string, isChosen: boolean) => void;
  /** Switches a given off, or on again. */
  omitDerived: (id: string, isOmitted: boolean) => void;
  /** Puts another draft in the place of this one. */
  replace: (draft: Draft) => void;
}

/**
 * The reader's draft of one prompt. Memory is the truth and storage follows, entry by entry. On mount it takes over the stored draft
 * and then what was set in the native fields before the script came; later, changes from other tabs, those of the focused field when
 * the focus leaves it.
 */
export function useDraft(slug: string, readTyped: () => readonly DraftEntry[]): DraftState {
  const [draft, dispatch] = useReducer(
    (state: Draft, change: DraftEntry | Draft) => ('type' in change ? applyEntry(state, change) : change),
    EMPTY_DRAFT,
  );
  const [generation, setGeneration] = useState(0);
  const latest = useRef(draft);
  latest.current = draft;

  const store = useCallback(
    (entries: readonly DraftEntry[]) => {
      for (const entry of entries) writeEntry(slug, entry);
    },
    [slug],
  );
  const change = useCallback(
    (entry: DraftEntry) => {
      dispatch(entry);
      store([entry]);
    },
    [store],
  );

  useLayoutEffect(() => {
    dispatch(readDraft(slug));
    for (const entry of readTyped()) change(entry);
  }, [slug, readTyped, change]);

  useEffect(() => {
    // What counts is what is stored now: the event may be older than this tab's own last change.
    const takeOver = (key: string): void => {
      const entry = parseEntry(slug, key, readStored(key));
      if (entry !== undefined) dispatch(entry);
    };
    const onStorage = ({ key }: StorageEvent): void => {
      const entry = key === null ? undefined : parseEntry(slug, key, null);
      if (entry === undefined || key === null) return;
      const field = document.activeElement?.closest<HTMLElement>('[data-key]');
      if (entry.type !== 'value' || field?.dataset['key'] !== entry.key) takeOver(key);
      else field.addEventListener('focusout', () => takeOver(key), { once: true });
    };
    // A page that the browser gives back as it was, on "Back", has heard of nothing meanwhile.
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) dispatch(readDraft(slug));
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onShow);
    };
  }, [slug]);

  return {
    draft,
    generation,
    setValue: useCallback((key, value) => change({ type: 'value', key, value }), [change]),
    setTreatment: useCallback((treatment) => change({ type: 'treatment', treatment }), [change]),
    chooseConstraint: useCallback((constraint, isChosen) => change({ type: 'constraint', slug: constraint, isChosen }), [change]),
    omitDerived: useCallback((id, isOmitted) => change({ type: 'given', id, isOmitted }), [change]),
    replace: useCallback(
      (next) => {
        store(listChanges(latest.current, next));
        dispatch(next);
        setGeneration((count) => count + 1);
      },
      [store],
    ),
  };
}
