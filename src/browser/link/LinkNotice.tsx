import { useEffect, useRef } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { useLoaded } from '../page/useLoaded.ts';
import type { AcceptedLink } from './accept-link.ts';
import styles from './link-notice.css?url';
import { type Incoming, NOT_LOADED } from './useIncomingLink.ts';

interface Props {
  incoming: Incoming;
  /** The reader's own draft. */
  own: Draft;
  /** The blanks of the prompt and of all constraints. */
  blanks: readonly BlankState[];
  constraints: readonly Constraint[];
  /** Makes the values of a link the reader's own. */
  onAccept(accepted: AcceptedLink): void;
  /** Forgets the link, with a sentence that says so; empty for none. */
  onRelease(what: string): void;
}

/** Says what a link has brought, and lets the reader choose what becomes of it. */
export function LinkNotice({ incoming, own, blanks, constraints, onAccept, onRelease }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const choices = useLoaded(() => import('./LinkChoices.tsx'));
  const { load } = choices;
  const hasDraft = 'draft' in incoming;
  const isShown = 'message' in incoming || (hasDraft && choices.value !== undefined);
  useEffect(() => {
    if (hasDraft) load();
  }, [hasDraft, load]);
  useEffect(() => {
    // On a phone it would stand below what is seen of the page.
    if (isShown) root.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <div ref={root} role="status" className="link-notice actions screen-only" data-status={incoming.status}>
      {incoming.status !== 'none' && <link rel="stylesheet" href={styles} />}
      {'message' in incoming && (
        <>
          <p>{incoming.message}</p>
          <button type="button" className="button" onClick={() => onRelease('')}>
            Close
          </button>
        </>
      )}
      {'draft' in incoming && choices.value !== undefined && (
        <choices.value.LinkChoices
          status={incoming.status}
          link={incoming.draft}
          own={own}
          blanks={blanks}
          constraints={constraints}
          onAccept={onAccept}
          onRelease={onRelease}
        />
      )}
      {choices.status === 'failed' && <p>{NOT_LOADED}</p>}
    </div>
  );
}
