import { useCallback, useEffect, useRef, useState } from 'react';
import { isLink } from '../../core/link/share-link-mark.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import type { Fillable } from '../../core/prompt/prompt.ts';
import { withTimeout } from '../page/with-timeout.ts';

/** What a link brings to a prompt. */
export interface Brought {
  draft: Draft;
  /** The words of its sender; empty for none. */
  note: string;
  /** For a link that was written by hand, in sentences: that nothing checks it, and what of it fits nothing. Else empty. */
  remark: string;
}

/**
 * What a link in the page's address has brought: a draft that `fills` the prompt, one that `waits` for a choice because the reader has a
 * draft of their own, one that was `kept` as theirs when they went on with it, or only a sentence: a problem, or that all of it is `known`.
 */
export type Incoming =
  | { status: 'none' }
  | ({ status: 'fills' | 'waits' | 'kept' } & Brought)
  | { status: 'failed' | 'known'; message: string };

export interface IncomingLink {
  incoming: Incoming;
  /** Says that what the link brought is the reader's now, and takes the link out of the page's address. */
  keep(): void;
  /** Forgets the link and takes it out of the page's address. */
  release(): void;
}

const NO_LINK: Incoming = { status: 'none' };
/** The sentence for a reader where the script that reads links did not load. */
export const NOT_LOADED =
  'A part of this page that reads links did not load, so nothing was filled in. Check your connection and reload the page.';

/** What decides what becomes of a link. */
export interface LinkReader {
  /** The reader's own draft. */
  typed: Draft;
  profile: Profile | undefined;
  /** Whether a link waits for a choice where the reader has a draft of their own; otherwise it always fills. */
  canWait: boolean;
}

/** Reads a link when the page opens and whenever one is put in its address, by what the reader then has. */
export function useIncomingLink(prompt: Fillable, constraintsUrl: string, reader: LinkReader): IncomingLink {
  const [incoming, setIncoming] = useState(NO_LINK);
  const latest = useRef(reader);
  latest.current = reader;
  /** The fragment that the page's address keeps until its link is released. */
  const kept = useRef('');
  useEffect(() => {
    const read = async (): Promise<void> => {
      const fragment = location.hash.slice(1);
      if (!isLink(fragment)) {
        // A jump to a blank would take the link out of the address, and a reload what it fills in.
        if (kept.current !== '') setFragment(kept.current);
        return;
      }
      if (fragment === kept.current) return;
      const reading = import('./read-link.ts').then(({ readLink }) => readLink(fragment, prompt, constraintsUrl, () => latest.current));
      const next = await withTimeout(reading).catch((): Incoming => ({ status: 'failed', message: NOT_LOADED }));
      if (location.hash.slice(1) !== fragment) return;
      kept.current = 'draft' in next ? fragment : '';
      if (next.status === 'known') setFragment('');
      setIncoming(next);
    };
    void read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [prompt, constraintsUrl]);
  const leave = useCallback((next: (current: Incoming) => Incoming) => {
    kept.current = '';
    setIncoming(next);
    setFragment('');
  }, []);
  return {
    incoming,
    keep: () => leave((current) => ('draft' in current ? { ...current, status: 'kept' } : current)),
    release: () => leave(() => NO_LINK),
  };
}

/** Puts a fragment in the place of the page's own, without a step in the history. */
function setFragment(fragment: string): void {
  history.replaceState(history.state, '', location.pathname + location.search + (fragment && `#${fragment}`));
}
