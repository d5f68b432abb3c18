import { useEffect, useRef } from 'react';
import { findTensions } from '../../../core/prompt/prompt.ts';
import { Button } from '../../page/Button.tsx';
import { ErrorBoundary } from '../../page/failure/ErrorBoundary.tsx';
import type { ConstraintLibrary } from './useConstraints.ts';

interface Props {
  library: ConstraintLibrary;
  /** How many constraints there are, known before they are loaded. */
  count: number;
  chosen: ReadonlySet<string>;
  onChoose(slug: string, isChosen: boolean): void;
}

/** The constraints that can be added, loaded when they are unfolded or chosen; chosen pairs that pull against each other are named. */
export function ConstraintPicker({ library: { constraints, views, status, load }, count, chosen, onChoose }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current === null) return;
    // Unfolded before the script came, it has to be filled; and a lack of the prompt has to be seen.
    if (details.current.open && status === 'idle') load();
    if (status === 'failed') details.current.open = true;
  }, [status, load]);
  return (
    <details ref={details} className="constraints" onToggle={({ currentTarget }) => currentTarget.open && status === 'idle' && load()}>
      <summary>
        Constraints <span className="count">{chosen.size === 0 ? `${count} to choose from` : `${chosen.size} added`}</span>
      </summary>
      <div role="status">
        {status === 'loading' && <p>Loading the constraints …</p>}
        {status === 'failed' && (
          <p>
            <span>The constraints could not be loaded{chosen.size > 0 ? ', so the prompt lacks those you chose.' : '.'}</span>{' '}
            <Button onClick={load}>Try again</Button>
          </p>
        )}
        {views !== undefined && <views.Tensions tensions={findTensions(constraints.filter(({ slug }) => chosen.has(slug)))} />}
      </div>
      {views !== undefined && (
        <ErrorBoundary>
          <views.ConstraintChoices constraints={constraints} chosen={chosen} onChoose={onChoose} />
        </ErrorBoundary>
      )}
    </details>
  );
}
