import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Blank, fillBlanks, listBlanks } from '../../core/prompt/blank.ts';
import { compose, listPlaceholders, printLines } from '../../core/prompt/compose.ts';
import { type Draft, EMPTY_DRAFT, type Treatment } from '../../core/prompt/draft.ts';
import { countWords } from '../../core/prompt/length.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { AFTER_ANSWER, AfterAnswer, type FollowUpUrls } from '../answer/AfterAnswer.tsx';
import { useSent } from '../answer/useSent.ts';
import { useDerived } from '../derived/useDerived.ts';
import { useWhole } from '../derived/useWhole.ts';
import { LinkNotice } from '../link/LinkNotice.tsx';
import { mergeDrafts, useIncomingLink } from '../link/useIncomingLink.ts';
import { nameCopyKeys, selectText } from '../page/clipboard.ts';
import { LazyPanel } from '../page/LazyPanel.tsx';
import { useCopy } from '../page/useCopy.ts';
import { useIslandReady } from '../page/useIslandReady.ts';
import { useStorageTrouble } from '../page/useStorageTrouble.ts';
import { ProfilePanel } from '../profile/ProfilePanel.tsx';
import { setProfileValue } from '../profile/profile-store.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { type BlankState, readBlank } from './blank-state.ts';
import { ConstraintPicker } from './ConstraintPicker.tsx';
import { closeOptions, formatProgress, Progress, TreatmentChoice } from './Rail.tsx';
import { readTypedEntries } from './read-typed-entries.ts';
import { SheetLine, type SheetReader } from './SheetLine.tsx';
import { useConstraints } from './useConstraints.ts';
import { useDraft } from './useDraft.ts';

interface Props {
  prompt: { slug: string; subject: string; template: string; placeholders: readonly Placeholder[] };
  /** Where the constraints can be read as JSON, and how many there are. */
  constraints: { url: string; count: number };
  /** The page on which profiles are kept, and where the profile's keys can be read as JSON. */
  profileUrls: { page: string; keys: string };
  followUpUrls: FollowUpUrls;
  /** Words and approximate tokens of the unfilled prompt, shown until the script counts. */
  length: { words: number; tokens: number };
}

const NONE: ReadonlySet<string> = new Set();

const TROUBLES = {
  blocked: 'This browser blocks storage: your text stays while this page is open, but is not kept after it.',
  full: 'The browser’s storage is full: your text stays while this page is open, but the last changes are not kept after it.',
} as const;

/** The sheet of one prompt: its template with fields in the text, and the rail with everything that is done to it. */
export function Sheet({ prompt, constraints, profileUrls, followUpUrls, length }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const plainText = useRef<HTMLPreElement>(null);
  const parsed = useMemo(() => ({ ...prompt, parts: parseTemplate(prompt.template).parts }), [prompt]);
  const readTyped = useCallback(() => readTypedEntries(root.current, prompt.placeholders), [prompt]);
  const { draft: own, generation, setValue, setTreatment, chooseConstraint, omitDerived, replace } = useDraft(prompt.slug, readTyped);
  const { active: profile, profiles } = useProfiles();
  const trouble = useStorageTrouble();
  const { incoming, change: changeLink, release } = useIncomingLink(parsed, constraints.url, own, profile);
  const link = incoming.status === 'fills' ? incoming.draft : undefined;
  const draft = useMemo(() => (link === undefined ? own : mergeDrafts(own, link)), [own, link]);
  const library = useConstraints(constraints.url, draft.constraints.size > 0 || incoming.status === 'waits');
  const [undo, setUndo] = useState<{ draft: Draft; what: string }>();
  const [message, setMessage] = useState('');
  const [counted, setCounted] = useState(length);
  const { status, copy } = useCopy();

  const allBlanks = useMemo(() => listBlanks(parsed, library.constraints), [parsed, library.constraints]);
  const filling = useMemo(
    () => fillBlanks(allBlanks, { typed: own.values, link: link?.values, profile: profile?.values }),
    [allBlanks, own, link, profile],
  );
  const shown = useMemo(() => {
    // A constraint that the library no longer has is not in the text, and a link that named it would be refused.
    const chosen = library.constraints.flatMap(({ slug }) => (draft.constraints.has(slug) ? [slug] : []));
    return { ...draft, constraints: new Set(chosen), values: filling.values };
  }, [draft, filling, library.constraints]);
  const readState = useCallback((blank: Blank) => readBlank(blank, filling, profile), [filling, profile]);
  const composed = useMemo(() => {
    const chosen = library.constraints.filter(({ slug }) => shown.constraints.has(slug));
    return listBlanks(parsed, chosen).map(readState);
  }, [parsed, shown.constraints, library.constraints, readState]);
  const { givens, List: DerivedList, ...found } = useDerived(composed, shown.constraints);
  const hasClash = givens.some(({ isContradiction }) => isContradiction);
  const lines = useMemo(() => compose(parsed, shown, library.constraints, givens), [parsed, shown, library.constraints, givens]);
  const text = useMemo(() => printLines(lines), [lines]);
  const now = useMemo(
    () => ({ values: shown.values, constraints: shown.constraints, givens: givens.filter(({ id }) => !shown.omitted?.has(id)) }),
    [shown, givens],
  );
  const { sent, remember } = useSent(prompt.slug);
  const onSent = (): void => remember(now);
  const blanks = listPlaceholders(lines).map(readState);
  const warnings = blanks.filter(({ placeholder, value }) => checkValue(placeholder, value).length > 0).length;

  useIslandReady(root);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const { estimateTokenCount } = await import('tokenx');
      setCounted({ words: countWords(text), tokens: estimateTokenCount(text) });
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);

  const change = (next: Draft, what: string): void => {
    setUndo({ draft: own, what });
    replace(next);
    setMessage(what);
  };
  const focusCopy = (): void => root.current?.querySelector<HTMLElement>('.bar [data-primary]')?.focus();
  const loadExample = (): void => {
    const examples = blanks.map(({ key, placeholder }) => [key, placeholder.example] as const);
    change({ ...own, values: new Map([...own.values, ...examples]) }, 'Example loaded.');
  };
  const clear = (): void =>
    change(
      { ...own, values: EMPTY_DRAFT.values },
      link !== undefined
        ? 'What was typed here is cleared; the link fills its blanks again.'
        : profile === undefined
          ? 'All blanks cleared.'
          : `What was typed here is cleared; “${profile.name}” fills its blanks again.`,
    );
  const acceptLink = (which: 'all' | 'open'): void => {
    if (!('draft' in incoming)) return;
    const { status: met, draft: theirs } = incoming;
    if (met === 'fills') change(mergeDrafts(own, theirs), 'The link’s values are kept as yours.');
    else if (which === 'all') change(theirs, 'The link’s values stand in place of yours.');
    else {
      // A blank that was emptied by hand is open too.
      const filled = [...own.values].filter(([key, value]) => value !== '' || !theirs.values.has(key));
      change(mergeDrafts({ ...own, values: new Map(filled) }, theirs), 'What was open is filled from the link.');
    }
    release();
    focusCopy();
  };
  const releaseLink = (): void => {
    setMessage(
      incoming.status === 'fills' ? 'What the link brought is removed.' : incoming.status === 'waits' ? 'Yours is kept as it was.' : '',
    );
    release();
    focusCopy();
  };
  const onOmit = (id: string, isOmitted: boolean): void => {
    omitDerived(id, isOmitted);
    if (link?.omitted !== undefined && !isOmitted)
      changeLink({ ...link, omitted: new Set([...link.omitted].filter((other) => other !== id)) });
  };
  const onTreatment = (treatment: Treatment): void => {
    setTreatment(treatment);
    if (link !== undefined) changeLink({ ...link, treatment: 'keep' });
  };
  const onConstraint = (slug: string, isChosen: boolean): void => {
    chooseConstraint(slug, isChosen);
    if (link !== undefined && !isChosen)
      changeLink({ ...link, constraints: new Set([...link.constraints].filter((other) => other !== slug)) });
  };
  const readWhole = useWhole({ text, now }, found.status);
  const onCopy = async (): Promise<void> => {
    const pending = readWhole();
    const whole = pending instanceof Promise ? await pending : pending;
    const result = await copy(whole.text);
    if (result === 'copied') {
      remember(whole.now);
      setMessage(`Copied: ${countWords(whole.text)} words, ${formatProgress(blanks)}.`);
      return;
    }
    root.current?.querySelector<HTMLInputElement>('[name="site-view"][value="text"]')?.click();
    if (plainText.current !== null) selectText(plainText.current);
    setMessage(`Copying is blocked here. The whole prompt is selected: press ${nameCopyKeys()}.`);
  };
  const onChange = useCallback(
    (key: string, value: string) => {
      setValue(key, value);
      setMessage('');
    },
    [setValue],
  );
  const takeFromProfile = useCallback(
    (key: string) => {
      setValue(key, undefined);
      setMessage('The profile’s value stands again.');
    },
    [setValue],
  );
  const save = useCallback(
    ({ key, placeholder, value }: BlankState) => {
      if (placeholder.profile === undefined) return;
      setProfileValue(placeholder.profile, value);
      setValue(key, undefined);
      setMessage(`${placeholder.label} is saved to the profile.`);
    },
    [setValue],
  );
  // Whoever has profiles and uses none of them means none.
  const saveToProfile = profile === undefined && profiles.length > 0 ? undefined : save;
  const reader: SheetReader = { profile, readState, onChange, takeFromProfile, saveToProfile };

  const copyButton = (
    <button type="button" className="button" data-primary data-status={status} onClick={onCopy}>
      {status === 'copied' ? 'Copied' : status === 'failed' ? `Press ${nameCopyKeys()}` : 'Copy prompt'}
    </button>
  );

  return (
    <div className="sheet" ref={root} data-slug={prompt.slug}>
      <LinkNotice
        incoming={incoming}
        own={own}
        blanks={allBlanks}
        constraints={library.constraints}
        readState={readState}
        onAccept={acceptLink}
        onRelease={releaseLink}
      />
      <div className="paper">
        <fieldset className="view needs-script screen-only">
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
        <section className="fields needs-script" aria-label="Prompt with its blanks" translate="no" data-pagefind-ignore>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places; what follows the template is made anew each time
            <SheetLine key={`${generation} ${i}`} line={line} reader={reader} />
          ))}
        </section>
        <pre ref={plainText} className="plain" translate="no">
          {text}
        </pre>
      </div>

      <section className="rail needs-script screen-only" aria-label="Prompt controls" data-pagefind-ignore>
        <div className="bar">
          <span className="filled">{formatProgress(blanks)}</span>
          <button type="button" className="button options-button" popoverTarget="sheet-options">
            Options
          </button>
          {copyButton}
        </div>
        <div role="status" className="message">
          {message !== '' && <p data-status={status === 'failed' ? 'failed' : undefined}>{message}</p>}
          {undo !== undefined && undo.what !== message && <p>{undo.what}</p>}
          {undo !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => {
                replace(undo.draft);
                setUndo(undefined);
                setMessage('Undone.');
                focusCopy();
              }}
            >
              Undo
            </button>
          )}
          {trouble !== undefined && <p data-status="failed">{TROUBLES[trouble]}</p>}
          {warnings > 0 && <p data-status="warning">{describeWarnings(warnings)}</p>}
          {hasClash && <p data-status="warning">Figures do not go together here. The givens say which.</p>}
        </div>
        <div id="sheet-options" className="options" popover="auto">
          <LazyPanel
            className="send"
            summary="Send or share"
            load={async () => (await import('../send/SendTools.tsx')).SendTools}
            content={{ slug: prompt.slug, lines, draft: shown, blanks, onSent }}
          />
          <ProfilePanel blanks={blanks} urls={profileUrls} />
          {DerivedList !== undefined && (
            <DerivedList givens={givens} refusals={found.refusals} omitted={shown.omitted ?? NONE} onOmit={onOmit} />
          )}
          {found.status === 'failed' && (
            <p role="status" data-status="failed">
              What computes the givens did not load, so the prompt lacks them. Check your connection and reload the page.
            </p>
          )}
          <Progress blanks={blanks} takeFromProfile={takeFromProfile} saveToProfile={saveToProfile} />
          <div className="actions">
            <button type="button" className="button" onClick={loadExample}>
              Load example
            </button>
            <button type="button" className="button" disabled={own.values.size === 0} onClick={clear}>
              Clear
            </button>
          </div>
          <TreatmentChoice treatment={draft.treatment} onChoose={onTreatment} />
          <ConstraintPicker library={library} count={constraints.count} chosen={draft.constraints} onChoose={onConstraint} />
          <p className="length">
            {counted.words.toLocaleString('en')} words, about {counted.tokens.toLocaleString('en')} tokens
          </p>
          <a href={`#${AFTER_ANSWER}`} onClick={closeOptions}>
            After the answer: check it, have it critiqued, ask what if
          </a>
        </div>
      </section>
      <AfterAnswer
        prompt={parsed}
        urls={followUpUrls}
        lines={lines}
        now={now}
        sent={sent}
        onSent={onSent}
        constraints={library.constraints}
      />
    </div>
  );
}

function describeWarnings(count: number): string {
  return `${count === 1 ? 'One answer is' : `${count} answers are`} worth a second look. The list of blanks says why.`;
}
