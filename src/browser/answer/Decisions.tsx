import { useMemo, useState } from 'react';
import { findDecisions } from '../../core/answer/decisions.ts';
import { printFollowUp } from '../../core/answer/follow-up.ts';
import { parseAnswer } from '../../core/answer/reading/answer.ts';
import { printLines } from '../../core/prompt/compose.ts';
import { splitItems } from '../../core/prompt/value.ts';
import { Button } from '../page/Button.tsx';
import { count } from '../page/count.ts';
import { fetchFollowUps, fetchPromptFacts, type PromptFacts } from '../page/fetched-data.ts';
import { LoadStatus } from '../page/LoadStatus.tsx';
import { useLoaded } from '../page/useLoaded.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { CopyText } from './CopyText.tsx';
import { carryDecisions } from './carry-decisions.ts';
import type { Conversation } from './conversation.ts';
import { Panel } from './Panel.tsx';

/** Takes decisions of the answer to another prompt, as a constraint of it. */
export function Decisions({ prompt, urls, lines, now, answer }: Conversation) {
  const loaded = useLoaded(() => Promise.all([fetchFollowUps(urls.followUps), fetchPromptFacts(urls.prompt)]), true);
  const asked = useMemo(() => printLines(lines), [lines]);
  const found = useMemo(() => findDecisions(parseAnswer(answer, asked)), [answer, asked]);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState('');
  if (loaded.value === undefined)
    return <LoadStatus loading="Loading the follow-ups …" failed="Could not load the follow-ups. Check your connection." {...loaded} />;
  const [{ followUps }, { next }] = loaded.value;
  const record = followUps.get('record-decisions');

  const choose = (line: string, isChosen: boolean): void => {
    setUnticked(new Set(isChosen ? [...unticked].filter((other) => other !== line) : [...unticked, line]));
  };
  return (
    <Panel>
      <p>{describeFound(answer, found)}</p>
      {found.length > 0 && (
        <fieldset className="choices">
          <legend>Decisions of the answer</legend>
          {found.map((line) => (
            <label key={line}>
              <input type="checkbox" checked={!unticked.has(line)} onChange={({ target: box }) => choose(line, box.checked)} />
              <span dir="auto">{line}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor="own-decisions">Decisions of your own, one a line</label>
      <textarea id="own-decisions" rows={2} value={own} onChange={({ target: field }) => setOwn(field.value)} />
      <Carry chosen={[...found.filter((line) => !unticked.has(line)), ...splitItems(own)]} next={next} promptsUrl={urls.prompts} />
      {record !== undefined && (
        <details>
          <summary>Ask the assistant for its decisions</summary>
          <CopyText
            name="the request"
            text={printFollowUp(record, new Map([['system', now.values.get(prompt.subject) ?? '']]))}
            hint="Send it in the same conversation, and paste what comes above."
          />
        </details>
      )}
    </Panel>
  );
}

function describeFound(answer: string, found: readonly string[]): string {
  if (answer === '') return 'Paste the answer above, and the decisions it states are listed here; or write down those you have taken.';
  if (found.length > 0) return 'Keep those that stand.';
  return 'The answer states no decisions that can be read without a model: no table with a column of decisions, no line that begins with “Decision:”. Write them down, or ask for them with the prompt below and paste what comes.';
}

/** Carries the chosen decisions to one of the next prompts, and leads there. */
function Carry({ chosen, next, promptsUrl }: { chosen: readonly string[]; next: PromptFacts['next']; promptsUrl: string }) {
  const [slug, setSlug] = useState<string>();
  const { active } = useProfiles();
  const [carried, setCarried] = useState<PromptFacts['next'][number] & { text: string }>();
  const goal = next.find((prompt) => prompt.slug === slug) ?? next[0];
  return (
    <>
      {goal !== undefined && (
        <div className="actions">
          <label htmlFor="next-prompt">Take them to</label>
          <select id="next-prompt" className="button" value={goal.slug} onChange={({ target }) => setSlug(target.value)}>
            {next.map((prompt) => (
              <option key={prompt.slug} value={prompt.slug}>
                {prompt.title}
              </option>
            ))}
          </select>
          <Button
            data-primary
            disabled={chosen.length === 0}
            onClick={() => setCarried({ ...goal, text: carryDecisions(chosen, goal, active) })}
          >
            Carry {count(chosen.length, 'decision')}
          </Button>
        </div>
      )}
      <div role="status">
        {carried !== undefined && (
          <p>
            {carried.text} They are there as the constraint “Decided already”.{' '}
            <a href={`${promptsUrl}${carried.slug}/`}>Open {carried.title}</a>
          </p>
        )}
      </div>
    </>
  );
}
