import type { DerivedNumbers } from '../../core/derived/derived.ts';
import styles from '../prompt/options/choices.css?url';

interface Props extends DerivedNumbers {
  /** The ids of those that are switched off. */
  omitted?: ReadonlySet<string> | undefined;
  onOmit(id: string, isOmitted: boolean): void;
}

const NONE: ReadonlySet<string> = new Set();

/** The derived numbers of a prompt with where they come from, each to be switched off; contradictions and unusable figures before them. */
export function DerivedList({ numbers, refusals, omitted = NONE, onOmit }: Props) {
  const used = numbers.filter(({ id }) => !omitted.has(id)).length;
  const contradictions = numbers.filter(({ isContradiction }) => isContradiction);
  return (
    <>
      {/* With `precedence`, React would hold back the keys that are being typed until the styles have loaded. */}
      <link rel="stylesheet" href={styles} />
      <div role="status" className="given-warnings">
        {contradictions.map(({ id, title, text }) => (
          <p key={id} className="tension">
            <b>{title}.</b> {text}
            {!omitted.has(id) && <span> The prompt asks for this to be resolved.</span>}
          </p>
        ))}
        {refusals.map(({ key, label, message }) => (
          <p key={key} className="warning">
            Nothing is computed from <a href={`#${key}`}>{label}</a>: {message}
          </p>
        ))}
      </div>
      {numbers.length > 0 && (
        <details className="givens">
          <summary>
            Givens{' '}
            <span className="count">{used === numbers.length ? `${used} computed` : `${used} of ${numbers.length} in the prompt`}</span>
          </summary>
          <ul>
            {numbers.map(({ id, title, text, working, source }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    name={`given-${id}`}
                    aria-label={title}
                    checked={!omitted.has(id)}
                    onChange={({ target }) => onOmit(id, !target.checked)}
                  />
                  <span>
                    <b>{title}</b> {text}
                  </span>
                </label>
                <p className="reason">
                  {working}.{' '}
                  {source && (
                    <a href={source.url} rel="noreferrer">
                      {source.title}
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
