import { useCallback, useRef, useState } from 'react';
import { type Draft, EMPTY_DRAFT, isEmptyDraft } from '../../core/prompt/draft.ts';
import { Button } from '../page/Button.tsx';
import { CopyButton } from '../page/copy/CopyButton.tsx';
import { PageBoundary } from '../page/failure/PageBoundary.tsx';
import { useIslandReady } from '../page/useIslandReady.ts';
import { useSettled } from '../page/useSettled.ts';
import { describeProgress } from '../prompt/blank-state.ts';
import { useDraft } from '../prompt/draft/useDraft.ts';
import { TreatmentChoice } from '../prompt/options/TreatmentChoice.tsx';
import { PromptText } from '../prompt/PromptText.tsx';
import { type PromptEntry, type PromptState, usePrompt } from '../prompt/usePrompt.ts';
import { usePromptCopy } from '../prompt/usePromptCopy.ts';

interface Props {
  prompt: PromptEntry;
  /** Where the constraints can be read as JSON. */
  constraintsUrl: string;
  /** The prompt's own page. */
  pageUrl: string;
}

/** How long typing rests before a link is made, in milliseconds. */
const REST = 300;

const noop = (): void => undefined;

/** A prompt in a frame on somebody else's page: its text with fields in it, filled from the link in its address, and a button that copies. */
export function EmbeddedPrompt(props: Props) {
  return (
    <PageBoundary prompt={props.prompt} isKept={false}>
      <Embed {...props} />
    </PageBoundary>
  );
}

function Embed({ prompt: entry, constraintsUrl, pageUrl }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { draft: typed, generation, change, replace } = useDraft(undefined, root, entry.placeholders);
  const state = usePrompt(entry, { typed, constraintsUrl, canWait: false });
  const { reading } = state;
  const [message, say] = useState('');
  const copying = usePromptCopy(state, say);
  const onChange = useCallback(
    (key: string, value: string) => {
      change({ type: 'value', key, value });
      say('');
    },
    [change],
  );
  const fragment = useSettled(reading.draft, makeFragment, REST)?.value ?? '';
  useIslandReady(root);

  return (
    <div className="sheet embed stack" ref={root} data-slug={entry.slug}>
      <div className="embed-bar actions needs-script">
        <EmbedMessages state={state} message={message} isFailed={copying.status === 'failed'} />
        <Button
          disabled={typed.values.size === 0}
          onClick={() => {
            replace(EMPTY_DRAFT);
            say('What was typed here is cleared.');
          }}
        >
          Clear
        </Button>
        <CopyButton status={copying.status} label="Copy prompt" onCopy={copying.copyPrompt} />
      </div>
      <PromptText
        ref={copying.paper}
        reading={reading}
        generation={generation}
        fields={{
          blanks: new Map(reading.blanks.map((blank) => [blank.key, blank])),
          profile: undefined,
          linkNote: 'Filled in by the page around this frame.',
          onChange,
          takeFromProfile: noop,
          saveToProfile: undefined,
        }}
      />
      <div className="embed-choices needs-script">
        <TreatmentChoice treatment={reading.draft.treatment} onChoose={(treatment) => change({ type: 'treatment', treatment })} />
      </div>
      <footer className="embed-footer">
        System Design Prompts —{' '}
        <a href={pageUrl + fragment} target="_blank" rel="noopener">
          open this prompt
        </a>
      </footer>
    </div>
  );
}

/** The last action or how far the prompt is filled in, and the warnings to read before copying. */
function EmbedMessages({ state, message, isFailed }: { state: PromptState; message: string; isFailed: boolean }) {
  const { reading, link, derivedStatus } = state;
  const { incoming } = link;
  const fromPage = 'draft' in incoming ? incoming.draft.values.size : 0;
  const progress = describeProgress(reading.blanks);
  return (
    <div role="status" className="message">
      {incoming.status === 'failed' && <p data-status="failed">{incoming.message}</p>}
      {'draft' in incoming && incoming.remark !== '' && <p data-status="warning">{incoming.remark}</p>}
      <p data-status={isFailed ? 'failed' : undefined}>
        {message || (fromPage === 0 ? progress : `${progress}, ${fromPage} of them by this page.`)}
      </p>
      {reading.warnings.map(({ key, label, messages }) => (
        <p key={key} data-status="warning">
          {label}: {messages.join(' ')}
        </p>
      ))}
      {derivedStatus === 'failed' && <p data-status="failed">The givens could not be computed, so the prompt lacks them.</p>}
    </div>
  );
}

/** A draft as the fragment of a share link; empty while the draft is, or where no link can carry it. */
async function makeFragment(draft: Draft): Promise<string> {
  if (isEmptyDraft(draft)) return '';
  const link = await import('../../core/link/share-link.ts').then(({ encodeLink }) => encodeLink(draft)).catch(() => undefined);
  return link?.type === 'link' ? `#${link.fragment}` : '';
}
