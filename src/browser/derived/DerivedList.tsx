import type { DerivedNumber, Refusal } from '../../core/derived/derived.ts';
import { goToField } from '../prompt/Rail.tsx';

export { computeDerived } from '../../core/derived/derived.ts';

interface Props {
  givens: readonly DerivedNumber[];
  refusals: readonly Refusal[];
  /** The ids of those that are switched off. */
  omitted: ReadonlySet<string>;
  onOmit(id: string, isOmitted: boolean): void;
}

/** The derived numbers of a prompt with where they come from, each to be switched off; contradictions and unusable numbers before them. */
export function DerivedList({ givens, refusals, omitted, onOmit }: Props) {
  const contradictions = givens.filter(({ isContradiction }) => isContradiction);
  const used = givens.filter(({ id }) => !omitted.has(id)).length;
  return (
    <>
      <div role="status" className="given-warnings">
        {contradictions.map(({ id, title, text }) => (
          <p key={id} className="tension">
            <b>{title}.</b> {text}
            {!omitted.has(id) && ' The prompt asks for this to be resolved.'}
          </p>
        ))}
        {refusals.map(({ key, label, message }) => (
          <p key={key} className="warning">
            Nothing is computed from{' '}
            <a href={`#${key}`} onClick={() => goToField(key)}>
              {label}
            </a>
            : {message}
          </p>
        ))}
      </div>
      {givens.length > 0 && (
        <details className="givens">
          <summary>
            Givens{' '}
            <span className="count">{used === givens.length ? `${used} computed` : `${used} of ${givens.length} in the prompt`}</span>
          </summary>
          <ul>
            {givens.map(({ id, title, text, working, source }) => (
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
