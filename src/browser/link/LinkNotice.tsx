import { useEffect, useRef } from 'react';
import { Button } from '../page/Button.tsx';
import { useLoaded } from '../page/useLoaded.ts';
import type { LinkActions } from './LinkChoices.tsx';
import styles from './link-notice.css?url';
import { type Incoming, NOT_LOADED } from './useIncomingLink.ts';

/** Says what a link has brought, and lets the reader choose what becomes of it. */
export function LinkNotice({ incoming, ...actions }: { incoming: Incoming } & LinkActions) {
  const root = useRef<HTMLDivElement>(null);
  const hasDraft = 'draft' in incoming;
  const choices = useLoaded(() => import('./LinkChoices.tsx'), hasDraft);
  const isShown = 'message' in incoming || (hasDraft && choices.value !== undefined);
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
          <Button onClick={() => actions.onRelease('')}>Close</Button>
        </>
      )}
      {hasDraft && choices.value !== undefined && <choices.value.LinkChoices {...incoming} link={incoming.draft} {...actions} />}
      {choices.status === 'failed' && <p>{NOT_LOADED}</p>}
    </div>
  );
}
