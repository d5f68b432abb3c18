import { useEffect, useRef, useState } from 'react';
import type { BlankState } from '../../../core/prompt/blank.ts';
import { countFilled } from '../../../core/prompt/read-prompt.ts';
import { checkValue } from '../../../core/prompt/value.ts';
import { describeProgress } from '../blank-state.ts';
import { OriginActions, type OriginHandlers } from '../OriginActions.tsx';
import styles from './choices.css?url';

const ORIGINS = { typed: 'filled', example: 'example', link: 'from the link', profile: 'from the profile' } as const;

/** How far the prompt is filled in, and, unfolded, each blank as a link to its field, with its state and what can be done about it. */
export function BlankList({ blanks, ...handlers }: { blanks: readonly BlankState[] } & OriginHandlers) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    // Unfolded before the script came, it has to be filled.
    if (details.current?.open) setIsOpen(true);
  }, []);
  return (
    <details ref={details} className="progress" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <meter min={0} max={Math.max(1, blanks.length)} value={countFilled(blanks)} aria-label="Blanks filled" />
        <span>{describeProgress(blanks)}</span>
      </summary>
      {isOpen && (
        <>
          <link rel="stylesheet" href={styles} />
          <ol>
            {blanks.map((blank) => {
              const { key, placeholder, value, origin } = blank;
              return (
                <li key={key} data-state={value === '' ? undefined : origin}>
                  <a href={`#${key}`}>{placeholder.label}</a>
                  <span className="state">
                    {value !== '' && origin !== undefined ? ORIGINS[origin] : placeholder.optional ? 'optional' : 'open'}
                  </span>
                  {checkValue(placeholder, value).map((warning) => (
                    <span key={warning} className="warning">
                      {warning}
                    </span>
                  ))}
                  <span className="origin-actions">
                    <OriginActions blank={blank} isTabbable {...handlers} />
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </details>
  );
}
