import { useCallback, useEffect, useRef, useState } from 'react';
import { isShareLink } from '../../core/link/share-link-mark.ts';
import { type Draft, equalChoices, isEmptyDraft } from '../../core/prompt/draft.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import type { Constraint, Fillable } from '../../core/prompt/prompt.ts';
import { readPrompt } from '../../core/prompt/read-prompt.ts';
import { fetchConstraints } from '../page/fetched-data.ts';

/**
 * What a link in the page's address has brought: a draft that `fills` the prompt until it is accepted, one that `waits` for a choice
 * because the reader has a draft of their own, or only a sentence: a problem, or that all of it is `known`.
 */
export type Incoming = { status: 'none' } | { status: 'fills' | 'waits'; draft: Draft } | { status: 'failed' | 'known'; message: string };

const NO_LINK: Incoming = { status: 'none' };
/** The sentence for a reader where the script that reads links did not load. */
export const NOT_LOADED =
  'A part of this page that reads links did not load, so nothing was filled in. Check your connection and reload the page.';
const KNOWN = 'This link brings nothing new: the prompt reads the same without it.';

interface Reader {
  /** The reader's own draft. */
  typed: Draft;
  profile: Profile | undefined;
  /** Whether a link waits for a choice where the reader has a draft of their own; otherwise it always fills. */
  canWait: boolean;
}

/** Reads a share link when the page opens and whenever one is put in its address, by what the reader then has. */
export function useIncomingLink(prompt: Fillable, constraintsUrl: string, reader: Reader) {
  const [incoming, setIncoming] = useState(NO_LINK);
  const latest = useRef(reader);
  latest.current = reader;
  /** The fragment that the page's address keeps until its link is released. */
  const kept = useRef('');
  useEffect(() => {
    const read = async (): Promise<void> => {
      const fragment = location.hash.slice(1);
      if (!isShareLink(fragment)) {
        // A jump to a blank would take the link out of the address, and a reload what it fills in.
        if (kept.current !== '') setFragment(kept.current);
        return;
      }
      if (fragment === kept.current) return;
      const found = await readLink(fragment, prompt, constraintsUrl).catch(() => NOT_LOADED);
      if (location.hash.slice(1) !== fragment) return;
      const next = resolveIncoming(found, prompt, latest.current);
      kept.current = 'draft' in next ? fragment : '';
      if (next.status === 'known') setFragment('');
      setIncoming(next);
    };
    void read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [prompt, constraintsUrl]);
  return {
    incoming,
    /** Changes the link's draft in memory. */
    change: useCallback((draft: Draft) => setIncoming((current) => ('draft' in current ? { ...current, draft } : current)), []),
    /** Forgets the link and takes it out of the page's address. */
    release: useCallback(() => {
      kept.current = '';
      setIncoming(NO_LINK);
      setFragment('');
    }, []),
  };
}

/** A link's draft with the constraints it chooses, or why there is none. */
type Found = { draft: Draft; constraints: readonly Constraint[] } | string;

async function readLink(fragment: string, prompt: Fillable, constraintsUrl: string): Promise<Found> {
  const [{ openLink }, { findUnknownNames }] = await Promise.all([
    import('../../core/link/open-link.ts'),
    import('../../core/link/share-link.ts'),
  ]);
  const result = await openLink(fragment);
  if (result.type === 'problem') return result.problem.message;
  const { draft } = result;
  const constraints = draft.constraints.size === 0 ? [] : await fetchConstraints(constraintsUrl);
  const chosen = constraints.filter(({ slug }) => draft.constraints.has(slug));
  return findUnknownNames(draft, prompt, chosen)?.message ?? { draft, constraints: chosen };
}

/** A link's draft fills the prompt, waits for a choice, or brings nothing new, by what the reader has. */
function resolveIncoming(found: Found, prompt: Fillable, { typed, profile, canWait }: Reader): Incoming {
  if (typeof found === 'string') return { status: 'failed', message: found };
  const { draft, constraints } = found;
  const [mine, theirs] = [typed, draft].map((each) => readPrompt(prompt, { typed: each, profile, constraints }).blanks);
  const isKnown = equalChoices(typed, draft) && mine?.every(({ value }, i) => value === theirs?.[i]?.value);
  if (isKnown) return { status: 'known', message: KNOWN };
  return { status: canWait && !isEmptyDraft(typed) ? 'waits' : 'fills', draft };
}

/** Puts a fragment in the place of the page's own, without a step in the history. */
function setFragment(fragment: string): void {
  history.replaceState(history.state, '', location.pathname + location.search + (fragment && `#${fragment}`));
}
