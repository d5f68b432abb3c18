import { EMPTY_DRAFT, mergeDrafts } from '../../core/prompt/draft.ts';
import { AFTER_ANSWER } from '../answer/AfterAnswer.tsx';
import { Button } from '../page/Button.tsx';
import { CopyButton } from '../page/copy/CopyButton.tsx';
import { ErrorBoundary } from '../page/failure/ErrorBoundary.tsx';
import { LazyPanel } from '../page/LazyPanel.tsx';
import { ProfilePanel } from '../profile/ProfilePanel.tsx';
import { describeProgress } from './blank-state.ts';
import { BlankList } from './options/BlankList.tsx';
import { ConstraintPicker } from './options/ConstraintPicker.tsx';
import { PromptLength } from './options/PromptLength.tsx';
import { OPTIONS, PromptOptions } from './options/PromptOptions.tsx';
import { TreatmentChoice } from './options/TreatmentChoice.tsx';
import { PromptMessages } from './PromptMessages.tsx';
import type { PromptCopying } from './usePromptCopy.ts';
import type { PromptEditing } from './usePromptEditing.ts';

interface Props {
  editing: PromptEditing;
  copying: PromptCopying;
  constraintCount: number;
  profileUrls: { page: string; keys: string };
  /** Words and approximate tokens of the unfilled prompt. */
  unfilled: { words: number; tokens: number };
  onSent(): void;
}

/** Everything that is done to a prompt: the bar with the copy button, messages and options. */
export function PromptControls({ editing, copying, constraintCount, profileUrls, unfilled, onSent }: Props) {
  const { DerivedList, derivedStatus, lack, prompt, reading, library, replacing, choose, fields, copyButton } = editing;
  const { draft, blanks } = reading;
  return (
    <section className="rail needs-script screen-only" aria-label="Prompt controls" data-pagefind-ignore>
      <div className="bar actions">
        <span className="filled">{describeProgress(blanks)}</span>
        <button type="button" className="button options-button" popoverTarget={OPTIONS}>
          Options
        </button>
        <CopyButton ref={copyButton} status={copying.status} label="Copy prompt" onCopy={copying.copyPrompt} />
      </div>
      <PromptMessages reading={reading} replacing={replacing} isFailed={copying.status === 'failed'} />
      <PromptOptions>
        <LazyPanel
          className="send"
          summary="Send or share"
          load={async () => (await import('../send/SendTools.tsx')).SendTools}
          content={{ slug: prompt.slug, lack: lack?.what, lines: reading.lines, draft, blanks, onSent }}
        />
        <ProfilePanel blanks={blanks} urls={profileUrls} />
        {DerivedList !== undefined && (
          <ErrorBoundary>
            <DerivedList {...reading.derived} omitted={draft.omitted} onOmit={(key, isSet) => choose({ type: 'omitted', key, isSet })} />
          </ErrorBoundary>
        )}
        {derivedStatus === 'failed' && (
          <p role="status" data-status="failed">
            The givens did not load, so the prompt lacks them. Check your connection and reload the page.
          </p>
        )}
        <BlankList blanks={blanks} takeFromProfile={fields.takeFromProfile} saveToProfile={fields.saveToProfile} />
        <FillActions {...editing} />
        <TreatmentChoice treatment={draft.treatment} onChoose={(treatment) => choose({ type: 'treatment', treatment })} />
        <ConstraintPicker
          library={library}
          count={constraintCount}
          chosen={reading.chosen}
          onChoose={(key, isSet) => choose({ type: 'constraint', key, isSet })}
        />
        <PromptLength text={reading.text} unfilled={unfilled} />
        <a href={`#${AFTER_ANSWER}`}>After the answer</a>
      </PromptOptions>
    </section>
  );
}

/** Fills the open blanks with their examples, or forgets what was typed, so that a link and the profile fill their blanks again. */
function FillActions({ own: { draft }, keepLink, reading, link: { incoming }, active, replacing: { replace, say } }: PromptEditing) {
  const loadExample = (): void => {
    const open = reading.blanks.filter(({ value }) => value === '');
    const examples = open.map(({ key, placeholder }) => [key, placeholder.example] as const);
    const kept = open.length < reading.blanks.length ? ' What was filled in is kept.' : '';
    if (open.length === 0) {
      say('All blanks are filled already.');
      return;
    }
    const mine = incoming.status === 'fills' ? mergeDrafts(draft, incoming.draft) : draft;
    keepLink();
    replace({ ...mine, values: new Map([...mine.values, ...examples]) }, `Example loaded.${kept}`);
  };
  const clear = (): void => {
    const filler = incoming.status === 'fills' ? 'the link' : active && `“${active.name}”`;
    const what = filler === undefined ? 'All blanks cleared.' : `What was typed here is cleared; ${filler} fills its blanks again.`;
    replace({ ...draft, values: EMPTY_DRAFT.values }, what);
  };
  return (
    <div className="actions">
      <Button onClick={loadExample}>Load example</Button>
      <Button disabled={draft.values.size === 0} onClick={clear}>
        Clear
      </Button>
    </div>
  );
}
