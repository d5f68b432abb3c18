import { useCallback, useEffect, useRef, useState } from 'react';
import { isShareLink } from '../../core/link/share-link-mark.ts';
import { fillBlanks, listBlanks } from '../../core/prompt/blank.ts';
import { type Draft, equalChoices } from '../../core/prompt/draft.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import type { Constraint, Fillable } from '../../core/prompt/prompt.ts';
import { fetchConstraints } from '../page/fetched-data.ts';

/**
 * What a link in the page's address has brought: a draft that `fills` the sheet until it is accepted, one that `waits` for a choice
 * because the reader has a draft of their own, or nothing but a word on it: a problem, or that all of it is `known`.
 */
export type Incoming = { status: 'none' } | { status: 'fills' | 'waits'; draft: Draft } | { status: 'failed' | 'known'; message: string };

export interface IncomingLink {
  incoming: Incoming;
  /** Changes the link's draft in memory. */
  change(draft: Draft): void;
  /** Lets go of the link and takes it out of the page's address. */
  release(): void;
}

const NO_LINK: Incoming = { status: 'none' };
const NOT_LOADED =
  'A part of this page that reads links did not load, so nothing was filled in. Check your connection and reload the page.';
const KNOWN = 'This link brings nothing new: the prompt reads the same without it.';

/** Reads a share link when the page opens and whenever one is put in its address, by what the reader then has. */
export function useIncomingLink(prompt: Fillable, constraintsUrl: string, own: Draft, profile: Profile | undefined): IncomingLink {
  const [incoming, setIncoming] = useState(NO_LINK);
  const latest = useRef({ own, profile });
  latest.current = { own, profile };
  /** The fragment that the page's address keeps until its link is let go. */
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
      const next = meetReader(found, prompt, latest.current);
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
    change: useCallback((draft) => setIncoming((current) => ('draft' in current ? { ...current, draft } : current)), []),
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
  const { decodeLink, findStrangers } = await import('../../core/link/share-link.ts');
  const result = await decodeLink(fragment);
  if (result.type === 'problem') return result.problem.message;
  const { draft } = result;
  const constraints = draft.constraints.size === 0 ? [] : await fetchConstraints(constraintsUrl);
  const chosen = constraints.filter(({ slug }) => draft.constraints.has(slug));
  return findStrangers(draft, prompt, chosen)?.message ?? { draft, constraints: chosen };
}

function meetReader(found: Found, prompt: Fillable, { own, profile }: { own: Draft; profile: Profile | undefined }): Incoming {
  if (typeof found === 'string') return { status: 'failed', message: found };
  const { draft, constraints } = found;
  const blanks = listBlanks(prompt, constraints);
  const [mine, theirs] = [own, draft].map(({ values }) => fillBlanks(blanks, { typed: values, profile: profile?.values }).values);
  const isKnown = equalChoices(own, draft) && blanks.every(({ key }) => (mine?.get(key) ?? '') === (theirs?.get(key) ?? ''));
  return isKnown ? { status: 'known', message: KNOWN } : { status: isEmpty(own) ? 'fills' : 'waits', draft };
}

/** Puts a fragment in the place of the page's own, without a step in the history. */
function setFragment(fragment: string): void {
  history.replaceState(history.state, '', location.pathname + location.search + (fragment && `#${fragment}`));
}

function isEmpty({ values, treatment, constraints, omitted = new Set() }: Draft): boolean {
  return values.size === 0 && treatment === 'keep' && constraints.size === 0 && omitted.size === 0;
}

/** What a sheet shows while a link fills it: the link's draft, and before it whatever the reader has set themselves. */
export function mergeDrafts(own: Draft, link: Draft): Draft {
  const omitted = new Set([...(link.omitted ?? []), ...(own.omitted ?? [])]);
  return {
    values: new Map([...link.values, ...own.values]),
    treatment: own.treatment === 'keep' ? link.treatment : own.treatment,
    constraints: new Set([...link.constraints, ...own.constraints]),
    ...(omitted.size === 0 ? {} : { omitted }),
  };
}
