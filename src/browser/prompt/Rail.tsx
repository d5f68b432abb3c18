import type { Treatment } from '../../core/prompt/draft.ts';
import { checkValue } from '../../core/prompt/value.ts';
import type { BlankState } from './blank-state.ts';
import { OriginActions, type OriginHandlers } from './OriginActions.tsx';

/** The name of the radio buttons, by which their choice is read before the script runs. */
export const TREATMENT_NAME = 'site-treatment';

/** What the treatments are called. */
export const TREATMENT_LABELS = { keep: 'Keep the hint', ask: 'Have it ask', drop: 'Drop the line' } as const satisfies Record<
  Treatment,
  string
>;

const EXPLANATIONS = {
  keep: 'Unfilled blanks stay as hints in brackets.',
  ask: 'The assistant asks about each open blank first, proposing an answer.',
  drop: 'Lines whose blanks are all optional and unfilled are left out.',
} as const satisfies Record<Treatment, string>;

const ORIGINS = { typed: 'filled', link: 'from the link', profile: 'from the profile' } as const;

/** How far the sheet is filled in, and each blank with its state and what can be done about it, as links to their fields. */
export function Progress({ blanks, ...handlers }: { blanks: readonly BlankState[] } & OriginHandlers) {
  return (
    <details className="progress">
      <summary>
        <meter min={0} max={Math.max(1, blanks.length)} value={countFilled(blanks)} aria-label="Blanks filled" />
        <span>{formatProgress(blanks)}</span>
      </summary>
      <ol>
        {blanks.map((blank) => {
          const { key, placeholder, value, origin } = blank;
          return (
            <li key={key} data-state={value === '' ? undefined : origin}>
              <a href={`#${key}`} onClick={() => goToField(key)}>
                {placeholder.label}
              </a>
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
    </details>
  );
}

/** The choice of what becomes of unfilled blanks. */
export function TreatmentChoice({ treatment, onChoose }: { treatment: Treatment; onChoose(treatment: Treatment): void }) {
  return (
    <fieldset className="treatment" aria-describedby="treatment-explained">
      <legend>Unfilled blanks</legend>
      {(Object.keys(TREATMENT_LABELS) as Treatment[]).map((key) => (
        <label key={key}>
          <input type="radio" name={TREATMENT_NAME} value={key} checked={treatment === key} onChange={() => onChoose(key)} />
          {TREATMENT_LABELS[key]}
        </label>
      ))}
      <p id="treatment-explained">{EXPLANATIONS[treatment]}</p>
    </fieldset>
  );
}

/** “4 of 9 filled”. */
export function formatProgress(blanks: readonly BlankState[]): string {
  return `${countFilled(blanks)} of ${blanks.length} filled`;
}

function countFilled(blanks: readonly BlankState[]): number {
  return blanks.filter(({ value }) => value !== '').length;
}

/** The link's own jump marks the field and gives it an address; this also closes the options on a phone and puts the cursor in it. */
export function goToField(key: string): void {
  closeOptions();
  document.getElementById(key)?.focus({ preventScroll: true });
}

/** Closes the options where they lie over the sheet, as on a phone. */
export function closeOptions(): void {
  const options = document.getElementById('sheet-options');
  if (options?.matches(':popover-open')) options.hidePopover();
}
