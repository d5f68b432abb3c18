import { type RefObject, useCallback, useLayoutEffect, useReducer } from 'react';
import { type Draft, EMPTY_DRAFT } from '../../../core/prompt/draft.ts';
import type { Placeholder } from '../../../core/prompt/placeholder.ts';
import { applyEntry, type DraftEntry } from './draft-storage.ts';
import { readTypedEntries } from './read-typed-entries.ts';

export interface MemoryDraft {
  draft: Draft;
  /** Counts how often the draft was emptied; fields start anew with it. */
  generation: number;
  change(entry: DraftEntry): void;
  clear(): void;
}

type State = Pick<MemoryDraft, 'draft' | 'generation'>;

/**
 * A draft that lasts as long as its page: a frame on somebody else's page neither shows there what the reader keeps here nor keeps
 * anything of what they do there. On mount it takes over what was set in the native fields below `root` before the script came.
 */
export function useMemoryDraft(root: RefObject<Element | null>, placeholders: readonly Placeholder[]): MemoryDraft {
  const [state, dispatch] = useReducer(
    ({ draft, generation }: State, entry: DraftEntry | 'clear'): State =>
      entry === 'clear' ? { draft: EMPTY_DRAFT, generation: generation + 1 } : { draft: applyEntry(draft, entry), generation },
    { draft: EMPTY_DRAFT, generation: 0 },
  );
  useLayoutEffect(() => {
    for (const entry of readTypedEntries(root.current, placeholders)) dispatch(entry);
  }, [root, placeholders]);
  return { ...state, change: useCallback((entry) => dispatch(entry), []), clear: useCallback(() => dispatch('clear'), []) };
}
