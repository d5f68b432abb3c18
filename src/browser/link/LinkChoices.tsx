import type { BlankState } from '../../core/prompt/blank.ts';
import { type Draft, mergeDrafts } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { Button } from '../page/Button.tsx';
import { count } from '../page/count.ts';
import { LinkComparison } from './LinkComparison.tsx';

/** What the reader has, and what becomes of a link. */
export interface LinkActions {
  /** The reader's own draft. */
  own: Draft;
  /** The blanks of the prompt and of all constraints. */
  blanks: readonly BlankState[];
  constraints: readonly Constraint[];
  /** Puts a draft that takes in the link's in the place of the reader's, with a sentence that says so. */
  onAccept(draft: Draft, what: string): void;
  /** Forgets the link, with a sentence that says so; empty for none. */
  onRelease(what: string): void;
}

interface Props extends LinkActions {
  /** Whether the link's draft fills the prompt, or waits as the reader has one of their own. */
  status: 'fills' | 'waits';
  link: Draft;
}

/** Says what a link brings, and lets the reader choose what becomes of it. */
export function LinkChoices({ status, link, own, blanks, constraints, onAccept, onRelease }: Props) {
  const fillOpen = (): void => {
    // A blank that was emptied by hand is open too.
    const filled = [...own.values].filter(([key, value]) => value !== '' || !link.values.has(key));
    onAccept(mergeDrafts({ ...own, values: new Map(filled) }, link), 'What was open is filled from the link.');
  };
  if (status === 'fills')
    return (
      <>
        <p>
          <b>A link brought {describeContents(link)}.</b> What it filled in is marked in the text, and not kept until you accept it.
        </p>
        <Button data-primary onClick={() => onAccept(mergeDrafts(own, link), 'The link’s values are kept as yours.')}>
          Accept
        </Button>
        <Button onClick={() => onRelease('What the link brought is removed.')}>Remove it</Button>
      </>
    );
  return (
    <>
      <p>
        <b>A link brings {describeContents(link)}.</b> You have a draft of your own here, which stays until you choose.
      </p>
      <Button onClick={() => onAccept(link, 'The link’s values stand in place of yours.')}>Use the link’s instead</Button>
      <Button onClick={fillOpen}>Fill only what is open</Button>
      <Button data-primary onClick={() => onRelease('Yours is kept as it was.')}>
        Keep mine
      </Button>
      <LinkComparison link={link} own={own} blanks={blanks} constraints={constraints} />
    </>
  );
}

function describeContents({ values, constraints, treatment }: Draft): string {
  const parts = [
    values.size > 0 && count(values.size, 'value'),
    constraints.size > 0 && count(constraints.size, 'constraint'),
    treatment !== 'keep' && 'a choice for unfilled blanks',
  ];
  return new Intl.ListFormat('en-GB').format(parts.filter((part) => part !== false)) || 'an empty sheet';
}
