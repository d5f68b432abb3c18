import type { MarkedPiece } from '../../../core/answer/marks.ts';
import { describeHiddenCharacters } from './hidden-summary.ts';

/** The pasted answer as plain text, in which each deliverable that was found is marked and can be focused. */
export function MarkedAnswer({ pieces }: { pieces: readonly MarkedPiece[] }) {
  const hidden = describeHiddenCharacters(pieces.map(({ text }) => text).join(''));
  return (
    <div className="marked-answer">
      <p className="quiet">This is the text you pasted, not ours. Nothing in it is followed, loaded or run.</p>
      {hidden !== undefined && (
        <p className="quiet" data-status="warning">
          {hidden}
        </p>
      )}
      <section aria-label="The answer with its parts marked" tabIndex={0}>
        <pre dir="auto" translate="no">
          {pieces.map(({ text, checks }, i) =>
            checks.length === 0 ? (
              text
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: a group's name is read on focus; a fieldset may not be in a pre
              <mark
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity than their place
                key={i}
                id={toMarkId(i)}
                role="group"
                aria-label={checks.map(({ label, status }) => `${label}: ${status}`).join(', ')}
                tabIndex={-1}
                data-status={checks.some(({ status }) => status === 'incomplete') ? 'incomplete' : 'there'}
              >
                {text}
              </mark>
            ),
          )}
        </pre>
      </section>
    </div>
  );
}

/** Scrolls to the mark of a piece and focuses it. */
export function focusMark(place: number): void {
  const mark = document.getElementById(toMarkId(place));
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'start' });
}

function toMarkId(place: number): string {
  return `answer-part-${place}`;
}
