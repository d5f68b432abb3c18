import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { type AcceptedLink, acceptFilling, acceptForOpen, acceptInstead } from './accept-link.ts';
import { LinkComparison } from './LinkComparison.tsx';

interface Props {
  /** Whether the link's draft fills the prompt, or waits as the reader has one of their own. */
  status: 'fills' | 'waits';
  link: Draft;
  own: Draft;
  blanks: readonly BlankState[];
  constraints: readonly Constraint[];
  onAccept(accepted: AcceptedLink): void;
  /** Forgets the link, with a sentence that says so. */
  onRelease(what: string): void;
}

/** Says what a link brings, and lets the reader choose what becomes of it. */
export function LinkChoices({ status, link, own, blanks, constraints, onAccept, onRelease }: Props) {
  return (
    <>
      {status === 'fills' && (
        <>
          <p>
            <b>A link brought {describeContents(link)}.</b> What it filled in is marked in the text, and not kept until you accept it.
          </p>
          <button type="button" className="button" data-primary onClick={() => onAccept(acceptFilling(own, link))}>
            Accept
          </button>
          <button type="button" className="button" onClick={() => onRelease('What the link brought is removed.')}>
            Remove it
          </button>
        </>
      )}
      {status === 'waits' && (
        <>
          <p>
            <b>A link brings {describeContents(link)}.</b> You have a draft of your own here, which stays until you choose.
          </p>
          <button type="button" className="button" onClick={() => onAccept(acceptInstead(link))}>
            Use the link’s instead
          </button>
          <button type="button" className="button" onClick={() => onAccept(acceptForOpen(own, link))}>
            Fill only what is open
          </button>
          <button type="button" className="button" data-primary onClick={() => onRelease('Yours is kept as it was.')}>
            Keep mine
          </button>
          <LinkComparison link={link} own={own} blanks={blanks} constraints={constraints} />
        </>
      )}
    </>
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
