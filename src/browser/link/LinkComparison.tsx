import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Constraint } from '../../core/prompt/prompt.ts';
import { TREATMENT_LABELS } from '../prompt/options/TreatmentChoice.tsx';

interface Props {
  link: Draft;
  /** The reader's own draft. */
  own: Draft;
  blanks: readonly BlankState[];
  constraints: readonly Constraint[];
}

/** The values and choices that a link would bring beside those of the reader, where either has said something. */
export function LinkComparison({ link, own, blanks, constraints }: Props) {
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
