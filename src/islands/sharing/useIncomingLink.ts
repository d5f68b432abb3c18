import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../prompt/composition.ts';
import type { Fillable } from '../../prompt/prompt.ts';
import { isShareLink } from '../../prompt/share-link-mark.ts';
import { fetchConstraints } from '../catalogue.ts';

/**
 * What a link in the page's address has brought: a draft that `fills` the sheet until it is accepted, one that `waits` for a choice
 * because the reader has a draft of their own, or nothing but a problem.
 */
export type Incoming = { status: 'none' } | { status: 'fills' | 'waits'; draft: Draft } | { status: 'failed'; message: string };

export interface IncomingLink {
  incoming: Incoming;
  /** Changes the link's draft in memory. */
  change(draft: Draft): void;
  /** Lets go of the link and takes it out of the page's address. */
  release(): void;
}

const NO_LINK: Incoming = { status: 'none' };
const NOT_LOADED = 'The script that reads links did not load, so nothing was filled in. Check your connection and reload the page.';

/** Reads a share link when the page opens and whenever one is put in its address. `own` is the reader's draft by then. */
export function useIncomingLink(prompt: Fillable, constraintsUrl: string, own: Draft): IncomingLink {
  const [incoming, setIncoming] = useState(NO_LINK);
  const latest = useRef(own);
  latest.current = own;
  useEffect(() => {
    const read = async (): Promise<void> => {
      const fragment = location.hash.slice(1);
      if (!isShareLink(fragment)) return;
      const next = await readLink(fragment, prompt, constraintsUrl).catch(() => ({ status: 'failed', message: NOT_LOADED }) as const);
      if (location.hash.slice(1) !== fragment) return;
      setIncoming(next.status === 'fills' && !isEmpty(latest.current) ? { ...next, status: 'waits' } : next);
    };
    void read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [prompt, constraintsUrl]);
  return {
    incoming,
    change: useCallback((draft) => setIncoming((current) => ('draft' in current ? { ...current, draft } : current)), []),
    release: useCallback(() => {
      setIncoming(NO_LINK);
      history.replaceState(history.state, '', location.pathname + location.search);
    }, []),
  };
}

async function readLink(fragment: string, prompt: Fillable, constraintsUrl: string): Promise<Incoming> {
  const { decodeLink, findStrangers } = await import('../../prompt/share-link.ts');
  const result = await decodeLink(fragment);
  if (result.type === 'problem') return { status: 'failed', message: result.problem.message };
  const { draft } = result;
  const stranger = findStrangers(draft, prompt, draft.constraints.size === 0 ? [] : await fetchConstraints(constraintsUrl));
  return stranger === undefined ? { status: 'fills', draft } : { status: 'failed', message: stranger.message };
}

function isEmpty({ values, treatment, constraints }: Draft): boolean {
  return values.size === 0 && treatment === 'keep' && constraints.size === 0;
}

/** What a sheet shows while a link fills it: the link's draft, and before it whatever the reader has set themselves. */
export function mergeDrafts(own: Draft, link: Draft): Draft {
  return {
    values: new Map([...link.values, ...own.values]),
    treatment: own.treatment === 'keep' ? link.treatment : own.treatment,
    constraints: new Set([...link.constraints, ...own.constraints]),
  };
}
