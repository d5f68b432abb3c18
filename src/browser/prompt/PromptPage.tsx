import { useEffect, useRef, useState } from 'react';
import type { PromptContent } from '../../core/answer/what-if.ts';
import { listBlanks, readBlank } from '../../core/prompt/blank.ts';
import { AfterAnswer } from '../answer/AfterAnswer.tsx';
import type { FollowUpUrls } from '../answer/conversation.ts';
import { readSent, writeSent } from '../answer/session.ts';
import { LinkNotice } from '../link/LinkNotice.tsx';
import { ErrorBoundary } from '../page/failure/ErrorBoundary.tsx';
import { PageBoundary } from '../page/failure/PageBoundary.tsx';
import { useIslandReady } from '../page/useIslandReady.ts';
import { PromptControls } from './PromptControls.tsx';
import { PromptText } from './PromptText.tsx';
import type { PromptEntry } from './usePrompt.ts';
import { usePromptCopy } from './usePromptCopy.ts';
import { type PromptEditing, usePromptEditing } from './usePromptEditing.ts';

interface Props {
  prompt: PromptEntry;
  /** Where the constraints can be read as JSON, and how many there are. */
  constraints: { url: string; count: number };
  /** The page on which profiles are kept, and where the profile's keys can be read as JSON. */
  profileUrls: { page: string; keys: string };
  followUpUrls: FollowUpUrls;
  /** Words and approximate tokens of the unfilled prompt, shown until the script counts. */
  length: { words: number; tokens: number };
}

/** The page of one prompt: its text with fields in it, and beside it everything that is done to it. */
export function PromptPage(props: Props) {
  return (
    <PageBoundary prompt={props.prompt} isKept>
      <Sheet {...props} />
    </PageBoundary>
  );
}

function Sheet({ prompt: entry, constraints, profileUrls, followUpUrls, length }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const editing = usePromptEditing(entry, constraints.url, root);
  const { prompt, reading, own, library, replacing, fields } = editing;
  // The content of the prompt when it was last copied or sent in this tab.
  const [sent, setSent] = useState<PromptContent>();
  useEffect(() => setSent(readSent(entry.slug)), [entry.slug]);
  const remember = (content: PromptContent): void => {
    editing.keepLink();
    setSent(content);
    writeSent(entry.slug, content);
  };
  const onSent = (): void => remember(reading.stated);
  const copying = usePromptCopy(editing, replacing.say, (copied) => remember(copied.stated));
  useIslandReady(root);
  return (
    <div className="sheet stack" ref={root} data-slug={entry.slug} onPaste={editing.onPaste} onCopy={editing.keepLink}>
      <ErrorBoundary>
        <IncomingLink editing={editing} />
      </ErrorBoundary>
      <PromptText ref={copying.paper} reading={reading} generation={own.generation} fields={fields} />
      <PromptControls
        editing={editing}
        copying={copying}
        constraintCount={constraints.count}
        profileUrls={profileUrls}
        unfilled={length}
        onSent={onSent}
      />
      <AfterAnswer
        prompt={prompt}
        urls={followUpUrls}
        lines={reading.lines}
        now={reading.stated}
        sent={sent}
        onSent={onSent}
        constraints={library.constraints}
      />
    </div>
  );
}

/** The notice of a link in the page's address, with the reader's choice about it. */
function IncomingLink({ editing }: { editing: PromptEditing }) {
  const { prompt, reading, link, library, own, active, replacing, focusCopy } = editing;
  const release = (): void => {
    link.release();
    focusCopy();
  };
  return (
    <LinkNotice
      incoming={link.incoming}
      own={own.draft}
      blanks={listBlanks(prompt, library.constraints).map((blank) => readBlank(blank, reading.filling, active))}
      constraints={library.constraints}
      onAccept={(draft, what) => {
        replacing.replace(draft, what);
        release();
      }}
      onRelease={(what) => {
        replacing.say(what);
        release();
      }}
    />
  );
}
