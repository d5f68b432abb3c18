import { useMemo, useState } from 'react';
import { findSecrets, maskSecret } from '../../core/link/secrets.ts';
import { type EncodedLink, encodeLink } from '../../core/link/share-link.ts';
import { LONGEST_NOTE } from '../../core/link/share-link-content.ts';
import type { BlankState } from '../../core/prompt/blank.ts';
import type { Draft } from '../../core/prompt/draft.ts';
import { Button } from '../page/Button.tsx';
import { useCopy } from '../page/copy/useCopy.ts';
import { count } from '../page/count.ts';
import { useSettled } from '../page/useSettled.ts';
import type { OutgoingPrompt, Suspect } from '../send/outgoing-prompt.ts';

/** Chat and mail programs cut links near this many characters. */
const SAFE_LENGTH = 4000;

interface Props extends Pick<OutgoingPrompt, 'draft' | 'blanks'> {
  suspects: readonly Suspect[];
}

/** A link that carries the filled prompt in its fragment, with the values that the reader includes. */
export function LinkShare({ draft, blanks, suspects }: Props) {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [said, setSaid] = useState<{ text: string; isFailed: boolean }>();
  const [note, setNote] = useState('');
  const { status, copy } = useCopy();
  const carried = blanks.filter(({ origin }) => origin !== undefined);
  const suspectKeys = useMemo(() => new Set(suspects.map(({ key }) => key)), [suspects]);
  const isIncluded = (key: string): boolean => choices.get(key) ?? !suspectKeys.has(key);
  const included = carried.filter(({ key }) => isIncluded(key));
  const content = JSON.stringify(included.map(({ key, value }) => [key, value]));
  const shared = useMemo(
    () => ({ draft: { ...draft, values: new Map<string, string>(JSON.parse(content)) }, note: note.trim() }),
    [draft, content, note],
  );
  // The link is ready before the click, so that it can be copied within it.
  const made = useSettled(shared, makeLink, 0);
  const address = made?.value.type === 'link' ? printAddress(made.value) : undefined;

  const onCopy = async (): Promise<void> => {
    // The link at hand may still be that of the draft before.
    const ready = made?.of === shared ? printAddress(made.value) : makeLink(shared).then(printAddress);
    const isFailed = (await copy(ready)) === 'failed';
    const text = isFailed
      ? 'Copying is blocked here. Select the link below and copy it.'
      : `Link copied. It carries ${count(included.length, 'value')}${shared.note && ' and your note'}; whoever has it can read them.`;
    setSaid({ text, isFailed });
  };
  const choose = (chosen: readonly BlankState[], isChosen: boolean): void => {
    setChoices(new Map([...choices, ...chosen.map(({ key }) => [key, isChosen] as const)]));
    setSaid(undefined);
  };

  return (
    <section aria-labelledby="send-link">
      <h2 id="send-link">As a link</h2>
      <p className="quiet">The values are in the link, after the #, which no server sees.</p>
      <label className="stack">
        A note to whoever opens it (optional)
        <input
          className="note"
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
            setSaid(undefined);
          }}
        />
      </label>
      <CarriedValues carried={carried} suspectKeys={suspectKeys} isIncluded={isIncluded} choose={choose} />
      <div className="actions">
        <Button data-status={status} disabled={address === undefined} onClick={onCopy}>
          {status === 'copied' ? 'Link copied' : 'Copy link'}
        </Button>
        {address !== undefined && (
          <span className="length">
            <meter min={0} max={SAFE_LENGTH} high={SAFE_LENGTH - 1} value={address.length} aria-label="Length of the link" />{' '}
            {address.length.toLocaleString('en')} characters
          </span>
        )}
      </div>
      <div role="status">
        {findSecrets(note).map((secret) => (
          <p key={secret.offset} data-status="warning">
            Your note seems to hold {secret.kind}: <code translate="no">{maskSecret(note, secret)}</code>
          </p>
        ))}
        {made?.value.type === 'problem' && <p data-status="failed">{made.value.problem.message}</p>}
        {address !== undefined && address.length > SAFE_LENGTH && (
          <p data-status="warning">
            Chat and mail programs cut links near {SAFE_LENGTH.toLocaleString('en')} characters. Leave some values out, or send the prompt
            as a file.
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

function makeLink({ draft, note }: { draft: Draft; note: string }): Promise<EncodedLink> {
  return encodeLink(draft, note);
}

function printAddress(link: EncodedLink): string {
  if (link.type === 'problem') throw new Error(link.problem.message);
  return `${location.origin}${location.pathname}#${link.fragment}`;
}

interface CarriedProps {
  /** The filled blanks that the link can carry. */
  carried: readonly BlankState[];
  suspectKeys: ReadonlySet<string>;
  isIncluded(key: string): boolean;
  choose(blanks: readonly BlankState[], isChosen: boolean): void;
}

/** The choice of the values that a link carries: all of the profile's at once, and each by itself. */
function CarriedValues({ carried, suspectKeys, isIncluded, choose }: CarriedProps) {
  const countIncluded = (blanks: readonly BlankState[]): number => blanks.filter(({ key }) => isIncluded(key)).length;
  const profiled = carried.filter(({ origin }) => origin === 'profile');
  const trusted = profiled.filter(({ key }) => !suspectKeys.has(key));
  return (
    <>
      {profiled.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={countIncluded(profiled) > 0}
            onChange={({ target }) => choose(target.checked && trusted.length > 0 ? trusted : profiled, target.checked)}
          />
          With {countOf(countIncluded(profiled), profiled.length)} from the profile
        </label>
      )}
      {carried.length > 0 && (
        <details className="carried">
          <summary>Carries {countOf(countIncluded(carried), carried.length)}</summary>
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
    </>
  );
}

function countOf(part: number, all: number): string {
  return `${part} of ${all === 1 ? '1 value' : `${all} values`}`;
}
