import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Draft, Treatment } from '../prompt/composition.ts';
import { applyEntry, type DraftEntry, EMPTY_DRAFT, parseEntry, readDraft, writeDraft, writeEntry } from './draft-storage.ts';
import type { StorageTrouble } from './storage.ts';

export interface DraftState {
  draft: Draft;
  /** Why the draft is not being saved; undefined while it is. */
  trouble: StorageTrouble | undefined;
  setValue(key: string, value: string): void;
  setTreatment(treatment: Treatment): void;
  chooseConstraint(slug: string, isChosen: boolean): void;
  /** Puts another draft in the place of this one. */
  replace(draft: Draft): void;
}

/**
 * The reader's draft of one prompt. Memory is the truth and storage follows, field by field. On mount it takes over the stored draft
 * and then what was typed into the fields before the script came; later, changes from other tabs, but never in a focused field.
 */
export function useDraft(slug: string, readTyped: () => ReadonlyMap<string, string>): DraftState {
  const [draft, dispatch] = useReducer(
    (state: Draft, change: DraftEntry | Draft) => ('type' in change ? applyEntry(state, change) : change),
    EMPTY_DRAFT,
  );
  const [trouble, setTrouble] = useState<StorageTrouble>();
  const latest = useRef(draft);
  latest.current = draft;

  const change = useCallback(
    (entry: DraftEntry) => {
      dispatch(entry);
      setTrouble(writeEntry(slug, entry));
    },
    [slug],
  );

  useLayoutEffect(() => {
    dispatch(readDraft(slug));
    for (const [key, value] of readTyped()) change({ type: 'value', key, value });
  }, [slug, readTyped, change]);

  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent): void => {
      const entry = key === null ? undefined : parseEntry(slug, key, newValue);
      const isFocused = entry?.type === 'value' && document.activeElement?.closest('[data-key]')?.getAttribute('data-key') === entry.key;
      if (entry !== undefined && !isFocused) dispatch(entry);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [slug]);

  return {
    draft,
    trouble,
    setValue: useCallback((key, value) => change({ type: 'value', key, value }), [change]),
    setTreatment: useCallback((treatment) => change({ type: 'treatment', treatment }), [change]),
    chooseConstraint: useCallback((constraint, isChosen) => change({ type: 'constraint', slug: constraint, isChosen }), [change]),
    replace: useCallback(
      (next) => {
        setTrouble(writeDraft(slug, latest.current, next));
        dispatch(next);
      },
      [slug],
    ),
  };
}
