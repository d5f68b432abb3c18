import type { Tension } from '../../../core/prompt/prompt.ts';
import type { PickableConstraint } from '../../page/fetched-data.ts';
import styles from './choices.css?url';

interface Props {
  constraints: readonly PickableConstraint[];
  chosen: ReadonlySet<string>;
  onChoose(slug: string, isChosen: boolean): void;
}

/** The constraints of the library, each with its reason. */
export function ConstraintChoices({ constraints, chosen, onChoose }: Props) {
  return (
    <>
      <link rel="stylesheet" href={styles} />
      <ul>
        {constraints.map(({ slug, title, reason }) => (
          <li key={slug}>
            <label>
              <input
                type="checkbox"
                name={`constraint-${slug}`}
                checked={chosen.has(slug)}
                onChange={({ target }) => onChoose(slug, target.checked)}
              />
              <span>
                <b>{title}</b> <span className="reason">{reason}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Chosen constraints that pull against each other, in a sentence a pair. */
export function Tensions({ tensions }: { tensions: readonly Tension[] }) {
  return tensions.map(({ first, second, reason }) => (
    <p key={`${first.slug} ${second.slug}`} className="tension">
      <b>
        {first.title} against {second.title}.
      </b>{' '}
      {reason} The prompt asks for this to be resolved.
    </p>
  ));
}
