import { useEffect, useMemo, useState } from 'react';
import { type EncodedLink, encodeLink } from '../../core/link/share-link.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import { useCopy } from '../page/useCopy.ts';
import type { BlankState } from '../prompt/blank-state.ts';
import type { SendProps, Suspect } from '../send/SendTools.tsx';

/** Chat and mail programs cut links near this many characters. */
const SAFE_LENGTH = 4000;

interface Props extends SendProps {
  suspects: readonly Suspect[];
}

/** A link that carries the filled prompt in its fragment, with what the reader lets go. */
export function LinkShare({ draft, blanks, suspects }: Props) {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [made, setMade] = useState<{ of: Draft; link: EncodedLink }>();
  const [said, setSaid] = useState<{ text: string; isFailed: boolean }>();
  const { status, copy } = useCopy();
  const carried = blanks.filter(({ origin }) => origin !== undefined);
  const suspectKeys = useMemo(() => new Set(suspects.map(({ key }) => key)), [suspects]);
  const isIncluded = (key: string): boolean => choices.get(key) ?? !suspectKeys.has(key);
  const included = carried.filter(({ key }) => isIncluded(key));
  const profiled = carried.filter(({ origin }) => origin === 'profile');
  const trusted = profiled.filter(({ key }) => !suspectKeys.has(key));
  const content = JSON.stringify(included.map(({ key, value }) => [key, value]));
  const shared = useMemo(() => ({ ...draft, values: new Map<string, string>(JSON.parse(content)) }), [draft, content]);

  useEffect(() => {
    // A link that is ready before the click can be copied within it.
    let isCurrent = true;
    encodeLink(shared).then((link) => isCurrent && setMade({ of: shared, link }));
    return () => {
      isCurrent = false;
    };
  }, [shared]);

  const choose = (keys: readonly BlankState[], isChosen: boolean): void => {
    setChoices(new Map([...choices, ...keys.map(({ key }) => [key, isChosen] as const)]));
    setSaid(undefined);
  };
  const address = made?.link.type === 'link' ? toAddress(made.link.fragment) : undefined;
  const onCopy = async (): Promise<void> => {
    // The link at hand may still be that of what stood here before.
    const link = made?.of === shared ? made.link : await encodeLink(shared);
    if (link.type === 'problem') return;
    const isFailed = (await copy(toAddress(link.fragment))) === 'failed';
    const text = isFailed
      ? 'Copying is blocked here. Select the link below and copy it.'
      : `Link copied. It carries ${describeValues(included.length)}; whoever has it can read them.`;
    setSaid({ text, isFailed });
  };

  return (
    <section aria-labelledby="send-link">
      <h2 id="send-link">As a link</h2>
      <p className="about">The values stand in the link itself, behind the #, which no server gets to see.</p>
      {profiled.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={profiled.some(({ key }) => isIncluded(key))}
            onChange={({ target }) => choose(target.checked && trusted.length > 0 ? trusted : profiled, target.checked)}
          />
          With {countOf(profiled.filter(({ key }) => isIncluded(key)).length, profiled.length)} from the profile
        </label>
      )}
      {carried.length > 0 && (
        <details className="carried">
          <summary>Carries {countOf(included.length, carried.length)}</summary>
          <ul>
            {carried.map((blank) => (
              <li key={blank.key}>
                <label>
                  <input type="checkbox" checked={isIncluded(blank.key)} onChange={({ target }) => choose([blank], target.checked)} />
                  {blank.placeholder.label}
                  {suspectKeys.has(blank.key) && <span> (look at it first)</span>}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        <button type="button" className="button" data-status={status} disabled={address === undefined} onClick={onCopy}>
          {status === 'copied' ? 'Link copied' : 'Copy link'}
        </button>
        {address !== undefined && (
          <span className="length">
            <meter min={0} max={SAFE_LENGTH} high={SAFE_LENGTH - 1} value={address.length} aria-label="Length of the link" />{' '}
            {address.length.toLocaleString('en')} characters
          </span>
        )}
      </div>
      <div role="status">
        {made?.link.type === 'problem' && <p data-status="failed">{made.link.problem.message}</p>}
        {address !== undefined && address.length > SAFE_LENGTH && (
          <p data-status="warning">
            Chat and mail programs cut links near {SAFE_LENGTH.toLocaleString('en')} characters. Whoever opens a cut one is told so; leave
            some values out, or send the prompt as a file.
          </p>
        )}
        {said !== undefined && <p data-status={said.isFailed ? 'failed' : undefined}>{said.text}</p>}
      </div>
      {said?.isFailed && address !== undefined && (
        <textarea
          className="link-text"
          translate="no"
          readOnly
          rows={3}
          aria-label="Link"
          value={address}
          onFocus={({ target }) => target.select()}
        />
      )}
    </section>
  );
}

function toAddress(fragment: string): string {
  return `${location.origin}${location.pathname}#${fragment}`;
}

function countOf(part: number, all: number): string {
  return `${part} of ${all === 1 ? '1 value' : `${all} values`}`;
}

function describeValues(count: number): string {
  return count === 1 ? 'one value' : `${count} values`;
}
