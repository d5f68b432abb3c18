import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Draft, Treatment } from '../prompt/composition.ts';
import { applyEntry, type DraftEntry, EMPTY_DRAFT, listChanges, nameEntry, parseEntry, readDraft, writeEntry } from './draft-storage.ts';
import type { StorageTrouble } from './storage.ts';

export interface DraftState {
  draft: Draft;
  /** Why changes are not being kept; undefined while all are. */
  trouble: StorageTrouble | undefined;
  /** Counts how often the draft was put in place as a whole; fields start anew with it. */
  generation: number;
  setValue: (key: string, value: string) => void;
  setTreatment: (treatment: Treatment) => void;
  chooseConstraint: (slug: string, isChosen: boolean) => void;
  /** Puts another draft in the place of this one. */
  replace: (draft: Draft) => void;
}

/**
 * The reader's draft of one prompt. Memory is the truth and storage follows, entry by entry; what could not be stored is tried again
 * with the next change. On mount it takes over the stored draft and then what was set in the native fields before the script came;
 * later, changes from other tabs, but never in a focused field.
 */
export function useDraft(slug: string, readTyped: () => readonly DraftEntry[]): DraftState {
  const [draft, dispatch] = useReducer(
    (state: Draft, change: DraftEntry | Draft) => ('type' in change ? applyEntry(state, change) : change),
    EMPTY_DRAFT,
  );
  const [trouble, setTrouble] = useState<StorageTrouble>();
  const [generation, setGeneration] = useState(0);
  const unsaved = useRef(new Map<string, DraftEntry>());
  const latest = useRef(draft);
  latest.current = draft;

  const store = useCallback(
    (entries: readonly DraftEntry[]) => {
      for (const entry of entries) unsaved.current.set(nameEntry(slug, entry), entry);
      let found: StorageTrouble | undefined;
      for (const [name, entry] of unsaved.current) {
        const failure = writeEntry(slug, entry);
        if (failure === undefined) unsaved.current.delete(name);
        found ??= failure;
      }
      setTrouble(found);
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
    const onStorage = ({ key, newValue }: StorageEvent): void => {
      const entry = key === null ? undefined : parseEntry(slug, key, newValue);
      const focused = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
      if (entry !== undefined && !(entry.type === 'value' && entry.key === focused)) dispatch(entry);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [slug]);

  return {
    draft,
    trouble,
    generation,
    setValue: useCallback((key, value) => change({ type: 'value', key, value }), [change]),
    setTreatment: useCallback((treatment) => change({ type: 'treatment', treatment }), [change]),
    chooseConstraint: useCallback((constraint, isChosen) => change({ type: 'constraint', slug: constraint, isChosen }), [change]),
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
