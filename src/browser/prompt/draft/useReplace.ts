import { useState } from 'react';
import type { Draft } from '../../../core/prompt/draft.ts';
import type { DraftState } from './useDraft.ts';

export interface ReplaceState {
  /** A sentence on the last action; empty for none. */
  message: string;
  say(message: string): void;
  /** Which replacement can be undone, in a sentence; undefined for none. It can be undone until the next one, whatever is typed meanwhile. */
  undoable: string | undefined;
  /** Puts another draft in the place of the reader's. */
  replace(next: Draft, what: string): void;
  undo(): void;
}

/** Replaces the reader's draft as a whole, says so, and can bring it back as it was. */
export function useReplace({ draft, replace }: DraftState): ReplaceState {
  const [message, say] = useState('');
  const [replaced, setReplaced] = useState<{ draft: Draft; what: string }>();
  return {
    message,
    say,
    undoable: replaced?.what,
    replace(next, what) {
      setReplaced({ draft, what });
      replace(next);
      say(what);
    },
    undo() {
      if (replaced === undefined) return;
      replace(replaced.draft);
      setReplaced(undefined);
      say('Undone.');
    },
  };
}
