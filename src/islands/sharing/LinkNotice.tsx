import type { Draft } from '../../prompt/composition.ts';
import type { Blank } from '../../prompt/profile.ts';
import type { Incoming } from './useIncomingLink.ts';

interface Props {
  incoming: Incoming;
  /** The reader's own draft. */
  own: Draft;
  blanks: readonly Blank[];
  /** Makes the link's values, or those for blanks that are still open, the reader's own. */
  onAccept(which: 'all' | 'open'): void;
  onRelease(): void;
}

/** Says what a link has brought to this sheet, and lets the reader choose what becomes of it. */
export function LinkNotice({ incoming, own, blanks, onAccept, onRelease }: Props) {
  return (
    <div role="status" className="link-notice" data-status={incoming.status}>
      {incoming.status === 'failed' && (
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
            <b>A link filled in {describeContents(incoming.draft, 'blank')}.</b> They are marked in the text, and not kept until you accept
            them.
          </p>
          <button type="button" className="button" data-primary onClick={() => onAccept('all')}>
            Accept
          </button>
          <button type="button" className="button" onClick={onRelease}>
            Remove them
          </button>
        </>
      )}
      {incoming.status === 'waits' && (
        <>
          <p>
            <b>A link brings {describeContents(incoming.draft, 'value')}.</b> You have a draft of your own here, which stays until you
            choose.
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
          <Comparison link={incoming.draft} own={own} blanks={blanks} />
        </>
      )}
    </div>
  );
}

/** Each value of the link beside the reader's own. */
function Comparison({ link, own, blanks }: { link: Draft; own: Draft; blanks: readonly Blank[] }) {
  const rows = blanks.flatMap(({ key, placeholder }) => {
    const value = link.values.get(key);
    return value === undefined ? [] : [{ key, label: placeholder.label, value, mine: own.values.get(key) ?? '' }];
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

function describeContents({ values, constraints }: Draft, noun: string): string {
  const parts = [count(values.size, noun), ...(constraints.size === 0 ? [] : [count(constraints.size, 'constraint')])];
  return parts.join(' and ');
}

function count(number: number, noun: string): string {
  return number === 1 ? `one ${noun}` : `${number} ${noun}s`;
}
