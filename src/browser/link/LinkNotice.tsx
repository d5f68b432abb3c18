import { useEffect, useRef } from 'react';
import type { Blank } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import type { BlankState } from '../prompt/blank-state.ts';
import { TREATMENT_LABELS } from '../prompt/Rail.tsx';
import type { Incoming } from './useIncomingLink.ts';

interface Props {
  incoming: Incoming;
  /** The reader's own draft. */
  own: Draft;
  blanks: readonly Blank[];
  constraints: readonly Constraint[];
  readState(blank: Blank): BlankState;
  /** Makes the link's values, or those for blanks that are still open, the reader's own. */
  onAccept(which: 'all' | 'open'): void;
  onRelease(): void;
}

/** Says what a link has brought to this sheet, and lets the reader choose what becomes of it. */
export function LinkNotice({ incoming, own, blanks, constraints, readState, onAccept, onRelease }: Props) {
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
          <Comparison link={incoming.draft} own={own} blanks={blanks.map(readState)} constraints={constraints} />
        </>
      )}
    </div>
  );
}

interface ComparisonProps extends Pick<Props, 'own' | 'constraints'> {
  link: Draft;
  blanks: readonly BlankState[];
}

/** What the sheet would hold with the link's draft beside what it holds now, where the link or the reader has said something. */
function Comparison({ link, own, blanks, constraints }: ComparisonProps) {
  const nameConstraints = ({ constraints: chosen }: Draft): string =>
    constraints.flatMap(({ slug, title }) => (chosen.has(slug) ? [title] : [])).join(', ');
  const choices = [
    { key: '(constraints)', label: 'Constraints', value: nameConstraints(link) || 'none', mine: nameConstraints(own) || 'none' },
    { key: '(givens)', label: 'Givens switched off', value: countOmitted(link), mine: countOmitted(own) },
    { key: '(treatment)', label: 'Unfilled blanks', value: TREATMENT_LABELS[link.treatment], mine: TREATMENT_LABELS[own.treatment] },
  ];
  const values = blanks.flatMap(({ key, placeholder, value: mine, origin, profileValue }) => {
    const value = link.values.get(key);
    const isSaid = value !== undefined || (origin === 'typed' && mine !== '');
    return isSaid ? [{ key, label: placeholder.label, value: value ?? profileValue ?? '', mine }] : [];
  });
  const rows = [...values, ...choices.filter(({ value, mine }) => value !== mine)];
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
              <td>{shorten(value) || 'empty'}</td>
              <td>{value === mine ? 'the same' : shorten(mine) || 'open'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function countOmitted({ omitted }: Draft): string {
  return omitted === undefined || omitted.size === 0 ? 'none' : String(omitted.size);
}

/** A pasted page does not make the table a page long. */
function shorten(value: string): string {
  return value.length > 300 ? `${value.slice(0, 300)} …` : value;
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
