import { useEffect, useRef } from 'react';
import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { LinkComparison } from './LinkComparison.tsx';
import type { Incoming } from './useIncomingLink.ts';

interface Props {
  incoming: Incoming;
  /** The reader's own draft. */
  own: Draft;
  /** The blanks of the prompt and of all constraints. */
  blanks: readonly BlankState[];
  constraints: readonly Constraint[];
  /** Makes the link's values, or those for blanks that are still open, the reader's own. */
  onAccept(which: 'all' | 'open'): void;
  onRelease(): void;
}

/** Says what a link has brought, and lets the reader choose what becomes of it. */
export function LinkNotice({ incoming, own, blanks, constraints, onAccept, onRelease }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone it would stand below what is seen of the page.
    if (incoming.status !== 'none') root.current?.scrollIntoView({ block: 'nearest' });
  }, [incoming.status]);
  return (
    <div ref={root} role="status" className="link-notice screen-only" data-status={incoming.status}>
      {'message' in incoming && (
        <>
          <p>{incoming.message}</p>
          <button type="button" className="button" onClick={onRelease}>
            Close
          </button>
        </>
      )}
      {incoming.status === 'fills' && (
        <>
          <p>
            <b>A link brought {describeContents(incoming.draft)}.</b> What it filled in is marked in the text, and not kept until you accept
            it.
          </p>
          <button type="button" className="button" data-primary onClick={() => onAccept('all')}>
            Accept
          </button>
          <button type="button" className="button" onClick={onRelease}>
            Remove it
          </button>
        </>
      )}
      {incoming.status === 'waits' && (
        <>
          <p>
            <b>A link brings {describeContents(incoming.draft)}.</b> You have a draft of your own here, which stays until you choose.
          </p>
          <button type="button" className="button" onClick={() => onAccept('all')}>
            Use the link’s instead
          </button>
          <button type="button" className="button" onClick={() => onAccept('open')}>
            Fill only what is open
          </button>
          <button type="button" className="button" data-primary onClick={onRelease}>
            Keep mine
          </button>
          <LinkComparison link={incoming.draft} own={own} blanks={blanks} constraints={constraints} />
        </>
      )}
    </div>
  );
}

function describeContents({ values, constraints, treatment }: Draft): string {
  const parts = [
    ...(values.size === 0 ? [] : [count(values.size, 'value')]),
    ...(constraints.size === 0 ? [] : [count(constraints.size, 'constraint')]),
    ...(treatment === 'keep' ? [] : ['a choice for unfilled blanks']),
  ];
  return new Intl.ListFormat('en-GB').format(parts) || 'an empty sheet';
}

function count(number: number, noun: string): string {
  return number === 1 ? `one ${noun}` : `${number} ${noun}s`;
}
