import { useEffect, useRef } from 'react';
import type { Draft, Line } from '../../prompt/composition.ts';
import type { BlankState } from '../blank-state.ts';
import { useLoaded } from '../useLoaded.ts';

export interface SendProps {
  slug: string;
  /** The composition as shown. */
  lines: readonly Line[];
  /** What the sheet shows, its values with those of the profile and of a link. */
  draft: Draft;
  /** The blanks of the composition. */
  blanks: readonly BlankState[];
}

/** Everything that takes the prompt elsewhere: assistants, a link, other formats. Loaded when it is unfolded. */
export function SendPanel(props: SendProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { value: tools, status, load } = useLoaded(() => import('./SendTools.tsx'));
  useEffect(() => {
    // Unfolded before the script came, it has to be filled.
    if (details.current?.open) load();
  }, [load]);
  return (
    <details ref={details} className="send" onToggle={({ currentTarget }) => currentTarget.open && load()}>
      <summary>Send or share</summary>
      <div role="status">
        {status === 'loading' && <p>Loading …</p>}
        {status === 'failed' && (
          <p data-status="failed">
            This part of the page did not load. Copying works; for the rest check your connection and reload the page.
          </p>
        )}
      </div>
      {tools !== undefined && <tools.SendTools {...props} />}
    </details>
  );
}
