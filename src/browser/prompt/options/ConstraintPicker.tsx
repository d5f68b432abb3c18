import { useEffect, useRef } from 'react';
import { findTensions } from '../../../core/prompt/prompt.ts';
import type { ConstraintLibrary } from './useConstraints.ts';

interface Props {
  library: ConstraintLibrary;
  /** How many constraints there are, known before they are loaded. */
  count: number;
  chosen: ReadonlySet<string>;
  onChoose(slug: string, isChosen: boolean): void;
}

/** The constraints that can be added, each with its reason; chosen pairs that pull against each other are named. */
export function ConstraintPicker({ library, count, chosen, onChoose }: Props) {
  const { constraints, status, load } = library;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current === null) return;
    // Unfolded before the script came, it has to be filled; and what the prompt lacks has to be seen.
    if (details.current.open && status === 'idle') load();
    if (status === 'failed') details.current.open = true;
  }, [status, load]);
  const tensions = findTensions(constraints.filter(({ slug }) => chosen.has(slug)));
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
            <button type="button" className="button" onClick={load}>
              Try again
            </button>
          </p>
        )}
        {tensions.map(({ first, second, reason }) => (
          <p key={`${first.slug} ${second.slug}`} className="tension">
            <b>
              {first.title} against {second.title}.
            </b>{' '}
            {reason} The prompt asks for this to be resolved.
          </p>
        ))}
      </div>
      <ul>
        {constraints.map(({ slug, title, reason }) => (
          <li key={slug}>
            <label>
              <input
                type="checkbox"
                name={`constraint-${slug}`}
                checked={chosen.has(slug)}
                onChange={({ target }) => onChoose(slug, target.checked)}
              />
              <span>
                <b>{title}</b> <span className="reason">{reason}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
