import { useEffect, useState } from 'react';
import { printUnfilled } from '../../../core/prompt/compose.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import { parseTemplate } from '../../../core/prompt/template.ts';
import { readActiveProfile } from '../../profile/profile-storage.ts';
import { readDraft } from '../../prompt/draft/draft-storage.ts';
import type { PromptEntry } from '../../prompt/usePrompt.ts';
import { Button } from '../Button.tsx';
import { CopyButton } from '../copy/CopyButton.tsx';
import { useCopy } from '../copy/useCopy.ts';
import type { PageSubject } from './PageBoundary.tsx';
import { bringBack, type Consequence, readAsideValues, recordCrash } from './set-aside.ts';

const CONSEQUENCES = {
  none: '',
  draft: '',
  profile: ' It failed like this before, so your profile is not in use now. It is kept: choose it again at any time.',
} as const satisfies Record<Consequence, string>;

/** In the place of a page that has failed: its text, to be copied, and ways to go on. */
export function CrashedPage({ prompt, isKept, last, retry }: PageSubject & { last: string; retry(): void }) {
  const { status, copy } = useCopy();
  const [text] = useState(() => readText(prompt, isKept, last));
  const [consequence, setConsequence] = useState<Consequence>('none');
  useEffect(() => {
    if (isKept) setConsequence(recordCrash(prompt?.slug ?? ''));
  }, [prompt, isKept]);
  return (
    <div className="stack">
      <div className="notice" role="alert">
        <p>
          Something on this page failed. The text below is as it was read last{isKept && ', and what you typed is kept in this browser'}.
          {CONSEQUENCES[consequence]}
        </p>
        <div className="actions">
          <CopyButton status={status} label={prompt === undefined ? 'Copy' : 'Copy prompt'} onCopy={() => void copy(text)} />
          <Button onClick={retry}>Try again</Button>
          <Button onClick={() => location.reload()}>Reload</Button>
        </div>
      </div>
      {consequence === 'draft' && prompt !== undefined && <SetAside prompt={prompt} />}
      <div className="paper">
        <pre className="plain" translate="no">
          {text}
        </pre>
      </div>
    </div>
  );
}

/** What was set aside of a prompt, to be copied or brought back. */
export function SetAside({ prompt: { slug, placeholders } }: { prompt: PromptEntry }) {
  const { status, copy } = useCopy();
  const labels = new Map(placeholders.map(({ id, label }) => [id, label]));
  const printed = readAsideValues(slug).map(([key, value]) => `${labels.get(key) ?? key}:\n${value}`);
  if (printed.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>This page failed twice with what you had typed. It is set aside: kept in this browser, but not filled in.</p>
      <div className="actions">
        <CopyButton status={status} label="Copy what is set aside" onCopy={() => void copy(printed.join('\n\n'))} />
        <Button
          onClick={() => {
            bringBack(slug);
            location.reload();
          }}
        >
          Bring it back
        </Button>
      </div>
    </div>
  );
}

/** The text as it read last, else of what is stored, else unfilled; for the profile's page, what the profile in use holds. */
function readText(entry: PromptEntry | undefined, isKept: boolean, last: string): string {
  try {
    const profile = isKept ? readActiveProfile() : undefined;
    if (entry === undefined) return [...(profile?.values ?? [])].map(([key, value]) => `${key}: ${value}`).join('\n');
    const prompt = { ...entry, parts: parseTemplate(entry.template).parts };
    const unfilled = printUnfilled(prompt);
    if (last !== '' && last !== unfilled) return last;
    return isKept ? (readStoredText(prompt, profile) ?? unfilled) : unfilled;
  } catch {
    return last || (entry?.template ?? '');
  }
}

function readStoredText(
  prompt: Parameters<typeof readPrompt>[0] & { slug: string },
  profile: ReturnType<typeof readActiveProfile>,
): string | undefined {
  try {
    return readPrompt(prompt, { typed: readDraft(prompt.slug), profile }).text;
  } catch {
    return undefined;
  }
}
