import { useEffect, useRef } from 'react';
import type { Draft } from '../../prompt/composition.ts';
import type { Blank } from '../../prompt/profile.ts';
import type { BlankState } from '../blank-state.ts';
import type { Incoming } from './useIncomingLink.ts';

interface Props {
  incoming: Incoming;
  blanks: readonly Blank[];
  readState(blank: Blank): BlankState;
  /** Makes the link's values, or those for blanks that are still open, the reader's own. */
  onAccept(which: 'all' | 'open'): void;
  onRelease(): void;
}

/** Says what a link has brought to this sheet, and lets the reader choose what becomes of it. */
export function LinkNotice({ incoming, blanks, readState, onAccept, onRelease }: Props) {
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
          <Comparison link={incoming.draft} blanks={blanks.map(readState)} />
        </>
      )}
    </div>
  );
}

/** What each blank would hold with the link's draft beside what it holds now, where the link or the reader has said something. */
function Comparison({ link, blanks }: { link: Draft; blanks: readonly BlankState[] }) {
  const rows = blanks.flatMap(({ key, placeholder, value: mine, origin, profileValue }) => {
    const value = link.values.get(key);
    const isSaid = value !== undefined || (origin === 'typed' && mine !== '');
    return isSaid ? [{ key, label: placeholder.label, value: value ?? profileValue ?? '', mine }] : [];
  });
  return (
    <details>
      <summary>Compare the two</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Blank</th>
            <th scope="col">The link’s</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, value, mine }) => (
            <tr key={key} data-differs={value !== mine || undefined}>
              <th scope="row">{label}</th>
              <td>{value || 'empty'}</td>
              <td>{value === mine ? 'the same' : mine || 'open'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
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
