import { useEffect, useMemo, useState } from 'react';
import { encodeLink } from '../../prompt/share-link.ts';
import type { BlankState } from '../blank-state.ts';
import { useCopy } from '../useCopy.ts';
import type { SendProps } from './SendPanel.tsx';
import type { Suspect } from './SendTools.tsx';

/** Chat and mail programs cut links near this many characters. */
const SAFE_LENGTH = 4000;

interface Props extends SendProps {
  suspects: readonly Suspect[];
}

/** A link that carries the filled prompt in its fragment, with what the reader lets go. */
export function LinkShare({ draft, blanks, suspects }: Props) {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [fragment, setFragment] = useState('');
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const { status, copy } = useCopy();
  const carried = blanks.filter(({ value, origin }) => value !== '' || origin === 'typed');
  const suspectKeys = useMemo(() => new Set(suspects.map(({ key }) => key)), [suspects]);
  const isIncluded = (key: string): boolean => choices.get(key) ?? !suspectKeys.has(key);
  const included = carried.filter(({ key }) => isIncluded(key));
  const profiled = carried.filter(({ origin }) => origin === 'profile');
  const content = JSON.stringify(included.map(({ key, value }) => [key, value]));

  useEffect(() => {
    // A link that is ready before the click can be copied within it.
    let isCurrent = true;
    const shared = { ...draft, values: new Map<string, string>(JSON.parse(content)) };
    encodeLink(shared).then((result) => {
      if (!isCurrent) return;
      setFragment(result.type === 'link' ? result.fragment : '');
      setProblem(result.type === 'problem' ? result.problem.message : '');
    });
    return () => {
      isCurrent = false;
    };
  }, [content, draft]);

  const choose = (keys: readonly BlankState[], isChosen: boolean): void => {
    setChoices(new Map([...choices, ...keys.map(({ key }) => [key, isChosen] as const)]));
    setSaid('');
  };
  const address = `${location.origin}${location.pathname}#${fragment}`;
  const onCopy = async (): Promise<void> => {
    const result = await copy(address);
    setSaid(
      result === 'copied'
        ? `Link copied. It carries ${describeValues(included.length)}; whoever has it can read them.`
        : 'Copying is blocked here. Select the link below and copy it.',
    );
  };

  return (
    <section aria-labelledby="send-link">
      <h3 id="send-link">As a link</h3>
      <p className="about">The values stand in the link itself, behind the #, which no server gets to see.</p>
      {profiled.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={profiled.every(({ key }) => isIncluded(key))}
            onChange={({ target }) => choose(profiled, target.checked)}
          />
          With {describeValues(profiled.length)} from the profile
        </label>
      )}
      {carried.length > 0 && (
        <details className="carried">
          <summary>
            Carries {included.length} of {describeValues(carried.length)}
          </summary>
          <ul>
            {carried.map((blank) => (
              <li key={blank.key}>
                <label>
                  <input type="checkbox" checked={isIncluded(blank.key)} onChange={({ target }) => choose([blank], target.checked)} />
                  {blank.placeholder.label}
                  {suspectKeys.has(blank.key) && ' (look at it first)'}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        <button type="button" className="button" data-status={status} disabled={fragment === ''} onClick={onCopy}>
          {status === 'copied' ? 'Link copied' : 'Copy link'}
        </button>
        {fragment !== '' && (
          <span className="length">
            <meter min={0} max={SAFE_LENGTH} high={SAFE_LENGTH - 1} value={address.length} aria-label="Length of the link" />{' '}
            {address.length.toLocaleString('en')} characters
          </span>
        )}
      </div>
      <div role="status">
        {problem !== '' && <p data-status="failed">{problem}</p>}
        {fragment !== '' && address.length > SAFE_LENGTH && (
          <p data-status="warning">
            Chat and mail programs cut links near {SAFE_LENGTH.toLocaleString('en')} characters. Whoever opens a cut one is told so; leave
            some values out, or send the prompt as a file.
          </p>
        )}
        {said !== '' && <p>{said}</p>}
      </div>
      {status === 'failed' && (
        <textarea className="link-text" readOnly rows={3} aria-label="Link" value={address} onFocus={({ target }) => target.select()} />
      )}
    </section>
  );
}

function describeValues(count: number): string {
  return count === 1 ? 'one value' : `${count} values`;
}
