import type { DeliverableCheck } from '../../../core/answer/detection/detection.ts';

interface Props {
  checks: readonly DeliverableCheck[];
  /** Those that the follow-up asks for. */
  wanted: readonly DeliverableCheck[];
  onWant(id: string, isWanted: boolean): void;
  /** Shows where in the answer a deliverable was found. */
  onShow(check: DeliverableCheck): void;
}

/** The deliverables that were looked for, each with what was found and what it lacks, to be asked for and to be shown in the answer. */
export function CheckList({ checks, wanted, onWant, onShow }: Props) {
  return (
    <ol className="checks">
      {checks.map((check) => (
        <li key={check.id} data-status={check.status}>
          <label>
            <input
              type="checkbox"
              aria-label={`Ask for ${check.label}`}
              checked={wanted.includes(check)}
              onChange={({ target }) => onWant(check.id, target.checked)}
            />{' '}
            <b>{check.label}</b> <span className="state">{check.status}</span>
          </label>{' '}
          {check.status !== 'missing' && (
            <button type="button" className="link-button" aria-label={`Show ${check.label} in the answer`} onClick={() => onShow(check)}>
              Show
            </button>
          )}
          {check.lacks.length > 0 && (
            <span className="lacks">
              {check.status === 'missing' ? 'Looked for' : 'It lacks'}: {check.lacks.join('; ')}.
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** As in “5 of 7 parts are there, one is incomplete, one is missing.” */
export function summarizeChecks(checks: readonly DeliverableCheck[]): string {
  const count = (status: DeliverableCheck['status']): number => checks.filter((check) => check.status === status).length;
  if (count('there') === checks.length) return `All ${checks.length} parts are there.`;
  const rest = (['incomplete', 'missing'] as const).flatMap((status) => {
    const number = count(status);
    return number === 0 ? [] : [`${number === 1 ? 'one is' : `${number} are`} ${status}`];
  });
  return `${count('there')} of ${checks.length} parts are there, ${rest.join(', ')}.`;
}
