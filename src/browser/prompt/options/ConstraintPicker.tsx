import { useEffect, useRef } from 'react';
import { findTensions } from '../../../core/prompt/prompt.ts';
import { useLoaded } from '../../page/useLoaded.ts';
import type { ConstraintLibrary } from './useConstraints.ts';

interface Props {
  library: ConstraintLibrary;
  /** How many constraints there are, known before they are loaded. */
  count: number;
  chosen: ReadonlySet<string>;
  onChoose(slug: string, isChosen: boolean): void;
}

/** The constraints that can be added, loaded when they are unfolded or chosen; chosen pairs that pull against each other are named. */
export function ConstraintPicker({ library: { constraints, status, load }, count, chosen, onChoose }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const list = useLoaded(() => import('./ConstraintChoices.tsx'));
  const { load: loadList } = list;
  const hasFailed = status === 'failed' || list.status === 'failed';
  useEffect(() => {
    if (status !== 'idle') loadList();
  }, [status, loadList]);
  useEffect(() => {
    if (details.current === null) return;
    // Unfolded before the script came, it has to be filled; and a lack of the prompt has to be seen.
    if (details.current.open && status === 'idle') load();
    if (hasFailed) details.current.open = true;
  }, [status, hasFailed, load]);
  const retry = (): void => {
    load();
    loadList();
  };
  return (
    <details ref={details} className="constraints" onToggle={({ currentTarget }) => currentTarget.open && status === 'idle' && load()}>
      <summary>
        Constraints <span className="count">{chosen.size === 0 ? `${count} to choose from` : `${chosen.size} added`}</span>
      </summary>
      <div role="status">
        {status === 'loading' && <p>Loading the constraints …</p>}
        {hasFailed && (
          <p>
            <span>
              The constraints could not be loaded{status === 'failed' && chosen.size > 0 ? ', so the prompt lacks those you chose.' : '.'}
            </span>{' '}
            <button type="button" className="button" onClick={retry}>
              Try again
            </button>
          </p>
        )}
        {list.value !== undefined && <list.value.Tensions tensions={findTensions(constraints.filter(({ slug }) => chosen.has(slug)))} />}
      </div>
      {list.value !== undefined && <list.value.ConstraintChoices constraints={constraints} chosen={chosen} onChoose={onChoose} />}
    </details>
  );
}
