import { useEffect, useMemo, useState } from 'react';
import { type EncodedLink, encodeLink } from '../../core/link/share-link.ts';
import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import { useCopy } from '../page/copy/useCopy.ts';
import type { OutgoingPrompt, Suspect } from '../send/outgoing-prompt.ts';
import { CarriedValues } from './CarriedValues.tsx';

/** Chat and mail programs cut links near this many characters. */
const SAFE_LENGTH = 4000;

interface Props extends Pick<OutgoingPrompt, 'draft' | 'blanks'> {
  suspects: readonly Suspect[];
}

/** A link that carries the filled prompt in its fragment, with the values that the reader includes. */
export function LinkShare({ draft, blanks, suspects }: Props) {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [said, setSaid] = useState<{ text: string; isFailed: boolean }>();
  const { status, copy } = useCopy();
  const carried = blanks.filter(({ origin }) => origin !== undefined);
  const suspectKeys = useMemo(() => new Set(suspects.map(({ key }) => key)), [suspects]);
  const isIncluded = (key: string): boolean => choices.get(key) ?? !suspectKeys.has(key);
  const included = carried.filter(({ key }) => isIncluded(key));
  const content = JSON.stringify(included.map(({ key, value }) => [key, value]));
  const shared = useMemo(() => ({ ...draft, values: new Map<string, string>(JSON.parse(content)) }), [draft, content]);
  const made = useEncodedLink(shared);
  const address = made?.link.type === 'link' ? toAddress(made.link.fragment) : undefined;

  const onCopy = async (): Promise<void> => {
    // The link at hand may still be that of the draft before.
    const link = made?.of === shared ? made.link : await encodeLink(shared);
    if (link.type === 'problem') return;
    const isFailed = (await copy(toAddress(link.fragment))) === 'failed';
    const text = isFailed
      ? 'Copying is blocked here. Select the link below and copy it.'
      : `Link copied. It carries ${describeValues(included.length)}; whoever has it can read them.`;
    setSaid({ text, isFailed });
  };
  const choose = (chosen: readonly BlankState[], isChosen: boolean): void => {
    setChoices(new Map([...choices, ...chosen.map(({ key }) => [key, isChosen] as const)]));
    setSaid(undefined);
  };

  return (
    <section aria-labelledby="send-link">
      <h2 id="send-link">As a link</h2>
      <p className="quiet">The values stand in the link itself, behind the #, which no server gets to see.</p>
      <CarriedValues carried={carried} suspectKeys={suspectKeys} isIncluded={isIncluded} choose={choose} />
      <div className="actions">
        <button type="button" className="button" data-status={status} disabled={address === undefined} onClick={onCopy}>
          {status === 'copied' ? 'Link copied' : 'Copy link'}
        </button>
        {address !== undefined && <LinkLength length={address.length} />}
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

/** The link of a draft, ready before the click, so that it can be copied within it; `of` is the draft it was made of. */
function useEncodedLink(draft: Draft): { of: Draft; link: EncodedLink } | undefined {
  const [made, setMade] = useState<{ of: Draft; link: EncodedLink }>();
  useEffect(() => {
    let isCurrent = true;
    encodeLink(draft).then((link) => isCurrent && setMade({ of: draft, link }));
    return () => {
      isCurrent = false;
    };
  }, [draft]);
  return made;
}

function LinkLength({ length }: { length: number }) {
  return (
    <span className="length">
      <meter min={0} max={SAFE_LENGTH} high={SAFE_LENGTH - 1} value={length} aria-label="Length of the link" />{' '}
      {length.toLocaleString('en')} characters
    </span>
  );
}

function toAddress(fragment: string): string {
  return `${location.origin}${location.pathname}#${fragment}`;
}

function describeValues(count: number): string {
  return count === 1 ? 'one value' : `${count} values`;
}
