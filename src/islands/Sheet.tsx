import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { compose, type Draft, listPlaceholders, printLines } from '../prompt/composition.ts';
import { countWords } from '../prompt/length.ts';
import type { Placeholder } from '../prompt/placeholder.ts';
import { parseTemplate } from '../prompt/template.ts';
import { checkValue } from '../prompt/value.ts';
import { ConstraintPicker } from './ConstraintPicker.tsx';
import { CritiqueCopy } from './CritiqueCopy.tsx';
import { nameCopyKeys, selectText } from './clipboard.ts';
import { EMPTY_DRAFT } from './draft-storage.ts';
import { formatProgress, Progress, TreatmentChoice } from './Rail.tsx';
import { readTypedEntries } from './read-typed-entries.ts';
import { SheetLine } from './SheetLine.tsx';
import { useConstraints } from './useConstraints.ts';
import { useCopy } from './useCopy.ts';
import { useDraft } from './useDraft.ts';

interface Props {
  prompt: { slug: string; subject: string; template: string; placeholders: readonly Placeholder[] };
  /** Where the constraints can be read as JSON, and how many there are. */
  constraints: { url: string; count: number };
  /** Where the critique prompt can be read as JSON; undefined on its own sheet. */
  critiqueUrl: string | undefined;
  /** Words and approximate tokens of the unfilled prompt, shown until the script counts. */
  length: { words: number; tokens: number };
}

const TROUBLES = {
  blocked: 'This browser blocks storage: your text stays while this page is open, but is not kept after it.',
  full: 'The browser’s storage is full: your text stays while this page is open, but the last changes are not kept after it.',
} as const;

/** The sheet of one prompt: its template with fields in the text, and the rail with everything that is done to it. */
export function Sheet({ prompt, constraints, critiqueUrl, length }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const plainText = useRef<HTMLPreElement>(null);
  const parsed = useMemo(() => ({ ...prompt, parts: parseTemplate(prompt.template).parts }), [prompt]);
  const readTyped = useCallback(() => readTypedEntries(root.current, prompt.placeholders), [prompt]);
  const { draft, trouble, generation, setValue, setTreatment, chooseConstraint, replace } = useDraft(prompt.slug, readTyped);
  const library = useConstraints(constraints.url, draft.constraints.size > 0);
  const [undo, setUndo] = useState<{ draft: Draft; what: string }>();
  const [message, setMessage] = useState('');
  const [counted, setCounted] = useState(length);
  const { status, copy } = useCopy();

  const lines = useMemo(() => compose(parsed, draft, library.constraints), [parsed, draft, library.constraints]);
  const text = useMemo(() => printLines(lines), [lines]);
  const placeholders = listPlaceholders(lines);
  const readValue = useCallback((key: string) => draft.values.get(key) ?? '', [draft]);
  const warnings = placeholders.filter(({ key, placeholder }) => checkValue(placeholder, readValue(key)).length > 0).length;

  useEffect(() => {
    // Once what was typed before has been taken over and drawn, buttons pressed before can do their work.
    const timer = setTimeout(() => root.current?.closest('astro-island')?.dispatchEvent(new Event('island-ready')));
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const { estimateTokenCount } = await import('tokenx');
      setCounted({ words: countWords(text), tokens: estimateTokenCount(text) });
    }, 150);
    return () => clearTimeout(timer);
  }, [text]);

  const change = (next: Draft, what: string): void => {
    setUndo({ draft, what });
    replace(next);
    setMessage(what);
  };
  const loadExample = (): void => {
    const examples = placeholders.map(({ key, placeholder }) => [key, placeholder.example] as const);
    change({ ...draft, values: new Map([...draft.values, ...examples]) }, 'Example loaded.');
  };
  const onCopy = async (): Promise<void> => {
    const result = await copy(text);
    if (result === 'copied') {
      setMessage(`Copied: ${countWords(text)} words, ${formatProgress(placeholders)}.`);
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
      setUndo(undefined);
    },
    [setValue],
  );

  const copyButton = (
    <button type="button" className="button" data-primary data-status={status} onClick={onCopy}>
      {status === 'copied' ? 'Copied' : status === 'failed' ? `Press ${nameCopyKeys()}` : 'Copy prompt'}
    </button>
  );

  return (
    <div className="sheet" ref={root} data-slug={prompt.slug}>
      <div className="paper">
        <fieldset className="view needs-script screen-only">
          <legend className="visually-hidden">Show the prompt as</legend>
          <label>
            <input type="radio" name="site-view" value="fields" defaultChecked />
            Fill in
          </label>
          <label>
            <input type="radio" name="site-view" value="text" />
            Plain text
          </label>
        </fieldset>
        <section className="fields needs-script" aria-label="Prompt with its blanks" data-pagefind-ignore>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places; what follows the template is made anew each time
            <SheetLine key={`${generation} ${i}`} line={line} readValue={readValue} onChange={onChange} />
          ))}
        </section>
        <pre ref={plainText} className="plain">
          {text}
        </pre>
      </div>

      <section className="rail needs-script screen-only" aria-label="Prompt controls" data-pagefind-ignore>
        <div className="bar">
          <span className="filled">{formatProgress(placeholders)}</span>
          <button type="button" className="button options-button" popoverTarget="sheet-options">
            Options
          </button>
          {copyButton}
        </div>
        <div role="status" className="message">
          {message !== '' && <p data-status={status === 'failed' ? 'failed' : undefined}>{message}</p>}
          {undo !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => {
                replace(undo.draft);
                setUndo(undefined);
                setMessage('Undone.');
                root.current?.querySelector<HTMLElement>('[data-primary]')?.focus();
              }}
            >
              Undo
            </button>
          )}
          {trouble !== undefined && <p data-status="failed">{TROUBLES[trouble]}</p>}
          {warnings > 0 && <p data-status="warning">{describeWarnings(warnings)}</p>}
        </div>
        <div id="sheet-options" className="options" popover="auto">
          <Progress placeholders={placeholders} readValue={readValue} />
          <div className="actions">
            <button type="button" className="button" onClick={loadExample}>
              Load example
            </button>
            <button
              type="button"
              className="button"
              disabled={draft.values.size === 0}
              onClick={() => change({ ...draft, values: EMPTY_DRAFT.values }, 'All blanks cleared.')}
            >
              Clear
            </button>
          </div>
          <TreatmentChoice treatment={draft.treatment} onChoose={setTreatment} />
          <ConstraintPicker library={library} count={constraints.count} chosen={draft.constraints} onChoose={chooseConstraint} />
          <p className="length">
            {counted.words.toLocaleString('en')} words, about {counted.tokens.toLocaleString('en')} tokens
          </p>
          {critiqueUrl !== undefined && <CritiqueCopy url={critiqueUrl} prompt={parsed} values={draft.values} />}
        </div>
      </section>
    </div>
  );
}

function describeWarnings(count: number): string {
  return `${count === 1 ? 'One answer is' : `${count} answers are`} worth a second look. The list of blanks says why.`;
}
