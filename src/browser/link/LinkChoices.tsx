import type { BlankState } from '../../core/prompt/blank.ts';
import { type Draft, isEmptyDraft, mergeDrafts } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { joinWords } from '../../core/text/join.ts';
import { Button } from '../page/Button.tsx';
import { count } from '../page/count.ts';
import { TREATMENT_LABELS } from '../prompt/options/TreatmentChoice.tsx';
import type { Brought, Incoming } from './useIncomingLink.ts';

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

interface Props extends LinkActions, Omit<Brought, 'draft'> {
  /** What has become of the link's draft so far. */
  status: Extract<Incoming, Brought>['status'];
  link: Draft;
}

/** Says what a link brings, and lets the reader choose what becomes of it. */
export function LinkChoices({ note, ...props }: Props) {
  return (
    <>
      {note !== '' && (
        <figure className="note">
          <figcaption>The sender of this link writes:</figcaption>
          <blockquote dir="auto">{note}</blockquote>
        </figure>
      )}
      <Choices {...props} />
    </>
  );
}

function Choices({ status, link, remark, own, blanks, constraints, onAccept, onRelease }: Omit<Props, 'note'>) {
  const contents = describeContents(link);
  const source = remark === '' ? 'A link' : 'A link written by hand';
  const brought = remark !== '' && isOnlyValues(link) ? `filled in ${count(link.values.size, 'blank')}` : `brought ${contents}`;
  const fillOpen = (): void => {
    // A blank that was emptied by hand is open too.
    const filled = [...own.values].filter(([key, value]) => value !== '' || !link.values.has(key));
    onAccept(mergeDrafts({ ...own, values: new Map(filled) }, link), 'What was open is filled from the link.');
  };
  if (status === 'fills')
    return (
      <>
        <p>
          <b>
            {source} {brought}.
          </b>{' '}
          {remark} What it filled in is marked in the text, and kept as yours once you type or copy.
        </p>
        <Button data-primary onClick={() => onAccept(mergeDrafts(own, link), 'The link’s values are kept as yours.')}>
          Accept
        </Button>
        <Button onClick={() => onRelease('What the link brought is removed.')}>Remove it</Button>
      </>
    );
  if (status === 'kept')
    return (
      <>
        <p>
          <b>
            {source} {brought}.
          </b>{' '}
          {remark} It is kept as yours, as you went on with it.
        </p>
        <Button onClick={() => onAccept(takeOut(own, link), 'What the link brought is removed.')}>Remove it</Button>
        <Button onClick={() => onRelease('')}>Close</Button>
      </>
    );
  return (
    <>
      <p>
        <b>
          {source} brings {contents}.
        </b>{' '}
        {remark} You have a draft of your own here, which stays until you choose.
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

function isOnlyValues({ values, ...choices }: Draft): boolean {
  return values.size > 0 && isEmptyDraft({ ...choices, values: new Map() });
}

/** The reader's draft without what it has from a link. */
function takeOut(own: Draft, link: Draft): Draft {
  const omitted = [...(own.omitted ?? [])].filter((id) => !link.omitted?.has(id));
  return {
    values: new Map([...own.values].filter(([key, value]) => link.values.get(key) !== value)),
    treatment: own.treatment === link.treatment ? 'keep' : own.treatment,
    constraints: new Set([...own.constraints].filter((slug) => !link.constraints.has(slug))),
    ...(omitted.length === 0 ? {} : { omitted: new Set(omitted) }),
  };
}

function describeContents({ values, constraints, treatment }: Draft): string {
  const parts = [
    values.size > 0 && count(values.size, 'value'),
    constraints.size > 0 && count(constraints.size, 'constraint'),
    treatment !== 'keep' && 'a choice for unfilled blanks',
  ];
  return joinWords(parts.filter((part) => part !== false)) || 'an empty sheet';
}

/** The values and choices that a link would bring beside those of the reader, where either has said something. */
function LinkComparison({ link, own, blanks, constraints }: Pick<Props, 'link' | 'own' | 'blanks' | 'constraints'>) {
  const nameConstraints = ({ constraints: chosen }: Draft): string =>
    constraints.flatMap(({ slug, title }) => (chosen.has(slug) ? [title] : [])).join(', ');
  const choices = [
    { key: '(constraints)', label: 'Constraints', value: nameConstraints(link) || 'none', mine: nameConstraints(own) || 'none' },
    { key: '(givens)', label: 'Givens switched off', value: countOmitted(link), mine: countOmitted(own) },
    { key: '(treatment)', label: 'Unfilled blanks', value: TREATMENT_LABELS[link.treatment], mine: TREATMENT_LABELS[own.treatment] },
  ];
  const values = blanks.flatMap(({ key, placeholder, value: mine, origin, profileValue }) => {
    const value = link.values.get(key);
    const isSaid = value !== undefined || ((origin === 'typed' || origin === 'example') && mine !== '');
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
