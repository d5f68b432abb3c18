import type { Piece, Treatment } from '../prompt/composition.ts';
import { checkValue } from '../prompt/value.ts';

/** The name of the radio buttons, by which their choice is read before the script runs. */
export const TREATMENT_NAME = 'site-treatment';

const EXPLANATIONS = {
  keep: { label: 'Keep the hint', explanation: 'Unfilled blanks stay as hints in brackets.' },
  ask: { label: 'Have it ask', explanation: 'The assistant asks about each open blank first, proposing an answer.' },
  drop: { label: 'Drop the line', explanation: 'Lines whose blanks are all optional and unfilled are left out.' },
} as const satisfies Record<Treatment, { label: string; explanation: string }>;

type PlaceholderPiece = Extract<Piece, { type: 'placeholder' }>;

/** How far the sheet is filled in, and each blank with its state, as links to their fields. */
export function Progress({ placeholders, readValue }: { placeholders: readonly PlaceholderPiece[]; readValue(key: string): string }) {
  return (
    <details className="progress">
      <summary>
        <meter min={0} max={Math.max(1, placeholders.length)} value={countFilled(placeholders)} aria-label="Blanks filled" />
        {formatProgress(placeholders)}
      </summary>
      <ol>
        {placeholders.map(({ key, placeholder, isFilled }) => (
          <li key={key} data-filled={isFilled || undefined}>
            <a href={`#${key}`} onClick={() => goToField(key)}>
              {placeholder.label}
            </a>
            <span className="state">{isFilled ? 'filled' : placeholder.optional ? 'optional' : 'open'}</span>
            {checkValue(placeholder, readValue(key)).map((warning) => (
              <span key={warning} className="warning">
                {warning}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The choice of what becomes of unfilled blanks. */
export function TreatmentChoice({ treatment, onChoose }: { treatment: Treatment; onChoose(treatment: Treatment): void }) {
  return (
    <fieldset className="treatment" aria-describedby="treatment-explained">
      <legend>Unfilled blanks</legend>
      {(Object.keys(EXPLANATIONS) as Treatment[]).map((key) => (
        <label key={key}>
          <input type="radio" name={TREATMENT_NAME} value={key} checked={treatment === key} onChange={() => onChoose(key)} />
          {EXPLANATIONS[key].label}
        </label>
      ))}
      <p id="treatment-explained">{EXPLANATIONS[treatment].explanation}</p>
    </fieldset>
  );
}

/** “4 of 9 filled”. */
export function formatProgress(placeholders: readonly PlaceholderPiece[]): string {
  return `${countFilled(placeholders)} of ${placeholders.length} filled`;
}

function countFilled(placeholders: readonly PlaceholderPiece[]): number {
  return placeholders.filter(({ isFilled }) => isFilled).length;
}

/** The link's own jump marks the field and gives it an address; this also closes the options on a phone and puts the cursor in it. */
function goToField(key: string): void {
  const field = document.getElementById(key);
  const options = document.getElementById('sheet-options');
  if (options?.matches(':popover-open')) options.hidePopover();
  field?.focus({ preventScroll: true });
}
