import { useCallback, useMemo, useRef, useState } from 'react';
import { type Blank, fillBlanks, listBlanks } from '../../core/prompt/blank.ts';
import { compose, listPlaceholders, printLines } from '../../core/prompt/compose.ts';
import { countWords } from '../../core/prompt/length.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { useDerived } from '../derived/useDerived.ts';
import { useWhole } from '../derived/useWhole.ts';
import { nameCopyKeys, selectText } from '../page/clipboard.ts';
import { readBlank } from '../prompt/blank-state.ts';
import { formatProgress, TreatmentChoice } from '../prompt/Rail.tsx';
import { readTypedEntries } from '../prompt/read-typed-entries.ts';
// The two islands share the sheet's own files: taken apart by what this one needs, they would weigh more on every sheet.
import '../prompt/Sheet.tsx';
import { mergeDrafts, useIncomingLink } from '../link/useIncomingLink.ts';
import { useCopy } from '../page/useCopy.ts';
import { useIslandReady } from '../page/useIslandReady.ts';
import { SheetLine, type SheetReader } from '../prompt/SheetLine.tsx';
import { useConstraints } from '../prompt/useConstraints.ts';
import { useLinkAddress } from './useLinkAddress.ts';
import { useMemoryDraft } from './useMemoryDraft.ts';

interface Props {
  prompt: { slug: string; subject: string; template: string; placeholders: readonly Placeholder[] };
  /** Where the constraints can be read as JSON. */
  constraintsUrl: string;
  /** The prompt's own sheet. */
  sheetUrl: string;
}

const keepsNothing = (): void => undefined;

/** A prompt in a frame on somebody else's page: its template with fields in the text, filled from the link in its address, and a button that copies. */
export function EmbedSheet({ prompt, constraintsUrl, sheetUrl }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const plainText = useRef<HTMLPreElement>(null);
  const parsed = useMemo(() => ({ ...prompt, parts: parseTemplate(prompt.template).parts }), [prompt]);
  const readTyped = useCallback(() => readTypedEntries(root.current, prompt.placeholders), [prompt]);
  const { draft: own, generation, change, clear } = useMemoryDraft(readTyped);
  const { incoming } = useIncomingLink(parsed, constraintsUrl, own, undefined);
  const link = 'draft' in incoming ? incoming.draft : undefined;
  const draft = useMemo(() => (link === undefined ? own : mergeDrafts(own, link)), [own, link]);
  const { constraints } = useConstraints(constraintsUrl, draft.constraints.size > 0);
  const [message, setMessage] = useState('');
  const { status, copy } = useCopy();
  useIslandReady(root);

  const filling = useMemo(
    () => fillBlanks(listBlanks(parsed, constraints), { typed: own.values, link: link?.values }),
    [parsed, constraints, own, link],
  );
  const readState = useCallback((blank: Blank) => readBlank(blank, filling, undefined), [filling]);
  const shown = useMemo(() => ({ ...draft, values: filling.values }), [draft, filling]);
  const chosen = useMemo(() => constraints.filter(({ slug }) => draft.constraints.has(slug)), [constraints, draft]);
  const composed = useMemo(() => listBlanks(parsed, chosen).map(readState), [parsed, chosen, readState]);
  const { givens, status: givenStatus } = useDerived(composed, shown.constraints);
  const lines = useMemo(() => compose(parsed, shown, chosen, givens), [parsed, shown, chosen, givens]);
  const text = useMemo(() => printLines(lines), [lines]);
  const blanks = listPlaceholders(lines).map(readState);
  const warnings = blanks.flatMap(({ placeholder, value }) =>
    checkValue(placeholder, value).map((warning) => `${placeholder.label}: ${warning}`),
  );
  const address = useLinkAddress(sheetUrl, shown);

  const onChange = useCallback(
    (key: string, value: string) => {
      change({ type: 'value', key, value });
      setMessage('');
    },
    [change],
  );
  const reader: SheetReader = {
    profile: undefined,
    linkNote: 'Filled in by the page around this frame.',
    readState,
    onChange,
    takeFromProfile: keepsNothing,
    saveToProfile: undefined,
  };
  const readWhole = useWhole(text, givenStatus);
  const onCopy = async (): Promise<void> => {
    const pending = readWhole();
    const whole = typeof pending === 'string' ? pending : await pending;
    if ((await copy(whole)) === 'copied') {
      setMessage(`Copied: ${countWords(whole)} words, ${formatProgress(blanks)}.`);
      return;
    }
    root.current?.querySelector<HTMLInputElement>('[name="site-view"][value="text"]')?.click();
    if (plainText.current !== null) selectText(plainText.current);
    setMessage(`Copying is blocked here. The whole prompt is selected: press ${nameCopyKeys()}.`);
  };

  return (
    <div className="sheet embed" ref={root} data-slug={prompt.slug}>
      <div className="embed-bar needs-script">
        <div role="status" className="message">
          {incoming.status === 'failed' && <p data-status="failed">{incoming.message}</p>}
          <p data-status={status === 'failed' ? 'failed' : undefined}>
            {message || describeFilling(formatProgress(blanks), link?.values.size)}
          </p>
          {warnings.map((warning) => (
            <p key={warning} data-status="warning">
              {warning}
            </p>
          ))}
          {givenStatus === 'failed' && <p data-status="failed">The givens could not be computed, so the prompt lacks them.</p>}
        </div>
        <button
          type="button"
          className="button"
          disabled={own.values.size === 0}
          onClick={() => {
            clear();
            setMessage('What was typed here is cleared.');
          }}
        >
          Clear
        </button>
        <button type="button" className="button" data-primary data-status={status} onClick={onCopy}>
          {status === 'copied' ? 'Copied' : status === 'failed' ? `Press ${nameCopyKeys()}` : 'Copy prompt'}
        </button>
      </div>
      <div className="paper">
        <fieldset className="view needs-script">
          <legend className="visually-hidden">Show the prompt as</legend>
          <label>
            <input type="radio" name="site-view" value="fields" defaultChecked />
            Fill in
          </label>
          <label>
            <input type="radio" name="site-view" value="text" />
            As copied
          </label>
        </fieldset>
        <section className="fields needs-script" aria-label="Prompt with its blanks" translate="no">
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places; what follows the template is made anew each time
            <SheetLine key={`${generation} ${i}`} line={line} reader={reader} />
          ))}
        </section>
        <pre ref={plainText} className="plain" translate="no">
          {text}
        </pre>
      </div>
      <div className="embed-choices needs-script">
        <TreatmentChoice treatment={draft.treatment} onChoose={(treatment) => change({ type: 'treatment', treatment })} />
      </div>
      <footer className="embed-footer">
        System Design Prompts —{' '}
        <a href={address} target="_blank" rel="noopener">
          open this prompt
        </a>
      </footer>
    </div>
  );
}

function describeFilling(progress: string, fromPage: number | undefined): string {
  return fromPage === undefined || fromPage === 0 ? progress : `${progress}, ${fromPage} of them by this page.`;
}
