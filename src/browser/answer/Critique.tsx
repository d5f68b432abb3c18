import { useState } from 'react';
import { printCritique, type Reviewer, toReviewerValues } from '../../core/answer/critique.ts';
import { carryValues } from '../../core/prompt/carry-values.ts';
import { printLines } from '../../core/prompt/compose.ts';
import { EMPTY_DRAFT } from '../../core/prompt/draft.ts';
import { readPrompt } from '../../core/prompt/read-prompt.ts';
import { fetchFollowUps, fetchPrompt } from '../page/fetched-data.ts';
import { LoadStatus } from '../page/LoadStatus.tsx';
import { useLoaded } from '../page/useLoaded.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { CopyText } from './CopyText.tsx';
import type { Conversation } from './conversation.ts';
import { Panel } from './Panel.tsx';

const READERS = {
  same: { label: 'The assistant that gave the answer', hint: 'Send it in the same conversation, right after the answer.' },
  other: { label: 'Another assistant', hint: 'Send it in a new conversation, with the answer in its place.' },
} as const;

/** A review of the answer through one of the lenses, for the same assistant or for another one. */
export function Critique({ prompt, urls, lines, now, answer }: Conversation) {
  const loaded = useLoaded(() => Promise.all([fetchFollowUps(urls.followUps), fetchPrompt(urls.critique ?? '')]), true);
  const { active: profile } = useProfiles();
  const [lensId, setLensId] = useState<string>();
  const [reader, setReader] = useState<keyof typeof READERS>('same');
  if (loaded.value === undefined)
    return <LoadStatus loading="Loading the critique …" failed="Could not load the critique. Check your connection." {...loaded} />;
  const [{ lenses }, critique] = loaded.value;
  const lens = lenses.find(({ id }) => id === lensId) ?? (lenses[0] as Reviewer);
  const typed = { ...EMPTY_DRAFT, values: new Map([...carryValues(prompt, critique, now.values), ...toReviewerValues(lens)]) };
  const { values } = readPrompt(critique, { typed, profile }).filling;
  const text = printCritique(critique, values, reader === 'other' ? { asked: printLines(lines), answer } : undefined);
  return (
    <Panel>
      <fieldset className="choices">
        <legend>Lens</legend>
        {lenses.map(({ id, title, summary }) => (
          <label key={id}>
            <input type="radio" name="site-lens" checked={id === lens.id} onChange={() => setLensId(id)} />
            <span>
              <b>{title}</b> <span className="reason">{summary}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>Who is to review it</legend>
        {(Object.keys(READERS) as (keyof typeof READERS)[]).map((key) => (
          <label key={key}>
            <input type="radio" name="site-reviewer" checked={reader === key} onChange={() => setReader(key)} />
            {READERS[key].label}
          </label>
        ))}
        {reader === 'other' && (
          <p>
            {answer === ''
              ? 'It takes the prompt with its givens along, and has a marked place for the answer. Paste the answer above to put it there.'
              : 'It takes the prompt with its givens and the answer along.'}
          </p>
        )}
      </fieldset>
      <CopyText name="the critique" text={text} hint={READERS[reader].hint} />
    </Panel>
  );
}
