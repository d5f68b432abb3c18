import { TREATMENTS, type Treatment } from '../../../core/prompt/draft.ts';

/** The name of the radio buttons, by which their choice is read before the script runs. */
export const TREATMENT_NAME = 'site-treatment';

/** The names of the treatments on screen. */
export const TREATMENT_LABELS = { keep: 'Keep the hint', ask: 'Have it ask', drop: 'Drop the line' } as const satisfies Record<
  Treatment,
  string
>;

const EXPLANATIONS = {
  keep: 'Unfilled blanks stay as hints in brackets.',
  ask: 'The assistant asks about each open blank first, proposing an answer.',
  drop: 'Lines whose blanks are all optional and unfilled are left out.',
} as const satisfies Record<Treatment, string>;

/** The choice of what becomes of unfilled blanks. */
export function TreatmentChoice({ treatment, onChoose }: { treatment: Treatment; onChoose(treatment: Treatment): void }) {
  return (
    <fieldset className="treatment" aria-describedby="treatment-explained">
      <legend>Unfilled blanks</legend>
      {TREATMENTS.map((key) => (
        <label key={key}>
          <input type="radio" name={TREATMENT_NAME} value={key} checked={treatment === key} onChange={() => onChoose(key)} />
          {TREATMENT_LABELS[key]}
        </label>
      ))}
      <p id="treatment-explained">{EXPLANATIONS[treatment]}</p>
    </fieldset>
  );
}
