import { AFTER_ANSWER } from '../answer/AfterAnswer.tsx';
import { CopyButton } from '../page/copy/CopyButton.tsx';
import { LazyPanel } from '../page/LazyPanel.tsx';
import { ProfilePanel } from '../profile/ProfilePanel.tsx';
import { describeProgress } from './blank-state.ts';
import { BlankList } from './options/BlankList.tsx';
import { ConstraintPicker } from './options/ConstraintPicker.tsx';
import { PromptLength } from './options/PromptLength.tsx';
import { OPTIONS, PromptOptions } from './options/PromptOptions.tsx';
import { TreatmentChoice } from './options/TreatmentChoice.tsx';
import { PromptMessages } from './PromptMessages.tsx';
import { clearValues, loadExample } from './usePromptActions.ts';
import type { usePromptCopy } from './usePromptCopy.ts';
import type { PromptEditing } from './usePromptEditing.ts';

interface Props {
  editing: PromptEditing;
  copying: ReturnType<typeof usePromptCopy>;
  constraintCount: number;
  profileUrls: { page: string; keys: string };
  /** Words and approximate tokens of the unfilled prompt. */
  unfilled: { words: number; tokens: number };
  onSent(): void;
}

/** Everything that is done to a prompt: the bar with the copy button, messages and options. */
export function PromptControls({ editing, copying, constraintCount, profileUrls, unfilled, onSent }: Props) {
  const { DerivedList, derivedStatus, prompt, reading, own, link, library, profiles, replacing, choices, fields, copyButton, focusCopy } =
    editing;
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
      <PromptMessages
        reading={reading}
        replacing={replacing}
        isFailed={copying.status === 'failed'}
        onUndo={() => {
          replacing.undo();
          focusCopy();
        }}
      />
      <PromptOptions>
        <LazyPanel
          className="send"
          summary="Send or share"
          load={async () => (await import('../send/SendTools.tsx')).SendTools}
          content={{ slug: prompt.slug, lines: reading.lines, draft, blanks, onSent }}
        />
        <ProfilePanel blanks={blanks} urls={profileUrls} />
        {DerivedList !== undefined && <DerivedList {...reading.derived} omitted={draft.omitted} onOmit={choices.omitDerived} />}
        {derivedStatus === 'failed' && (
          <p role="status" data-status="failed">
            What computes the givens did not load, so the prompt lacks them. Check your connection and reload the page.
          </p>
        )}
        <BlankList blanks={blanks} takeFromProfile={fields.takeFromProfile} saveToProfile={fields.saveToProfile} />
        <div className="actions">
          <button type="button" className="button" onClick={() => loadExample(own, blanks, replacing)}>
            Load example
          </button>
          <button
            type="button"
            className="button"
            disabled={own.draft.values.size === 0}
            onClick={() => clearValues(own, link, profiles, replacing)}
          >
            Clear
          </button>
        </div>
        <TreatmentChoice treatment={draft.treatment} onChoose={choices.setTreatment} />
        <ConstraintPicker library={library} count={constraintCount} chosen={reading.chosen} onChoose={choices.chooseConstraint} />
        <PromptLength text={reading.text} unfilled={unfilled} />
        <a href={`#${AFTER_ANSWER}`}>After the answer</a>
      </PromptOptions>
    </section>
  );
}
