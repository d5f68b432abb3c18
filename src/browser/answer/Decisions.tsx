import { useMemo, useState } from 'react';
import { findDecisions } from '../../core/answer/decisions.ts';
import { printFollowUp } from '../../core/answer/follow-up.ts';
import { parseAnswer } from '../../core/answer/reading/answer.ts';
import { printLines } from '../../core/prompt/compose.ts';
import { keyOfConstraint } from '../../core/prompt/prompt.ts';
import { joinItems, splitItems } from '../../core/prompt/value.ts';
import { fetchFollowUps, fetchPromptFacts } from '../page/fetched-data.ts';
import { setProfileValue } from '../profile/profile-store.ts';
import { useProfiles } from '../profile/useProfiles.ts';
import { readDraft, writeEntry } from '../prompt/draft/draft-storage.ts';
import type { Conversation } from './AfterAnswer.tsx';
import { CopyText } from './CopyText.tsx';
import { FetchStatus } from './FetchStatus.tsx';
import { PanelStyles } from './PanelStyles.tsx';
import { useFetched } from './useFetched.ts';

/** The constraint that states decisions, its blank, and the key of the profile that fills it. */
const CONSTRAINT = 'decided-already';
const BLANK = 'decisions';

/** Takes decisions of the answer to another prompt, where they stand as a constraint. */
export function Decisions({ prompt, urls, lines, now, answer }: Conversation) {
  const loaded = useFetched(() => Promise.all([fetchFollowUps(urls.followUps), fetchPromptFacts(urls.prompt)]));
  const { active: profile } = useProfiles();
  const asked = useMemo(() => printLines(lines), [lines]);
  const found = useMemo(() => findDecisions(parseAnswer(answer, asked)), [answer, asked]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState('');
  const [target, setTarget] = useState<string>();
  const [carried, setCarried] = useState<{ slug: string; title: string; text: string }>();
  if (loaded.value === undefined) return <FetchStatus what="the follow-ups" {...loaded} />;
  const [{ followUps }, { next }] = loaded.value;
  const goal = next.find(({ slug }) => slug === target) ?? next[0];
  const record = followUps.get('record-decisions');
  const chosen = [...found.filter((line) => !left.has(line)), ...splitItems(own)];

  const choose = (line: string, isChosen: boolean): void => {
    const rest = new Set(left);
    if (isChosen) rest.delete(line);
    else rest.add(line);
    setLeft(rest);
  };
  const carry = (): void => {
    if (goal === undefined) return;
    const key = keyOfConstraint(CONSTRAINT, BLANK);
    const before = splitItems((profile === undefined ? readDraft(goal.slug).values.get(key) : profile.values.get(BLANK)) ?? '');
    const all = joinItems([...new Set([...before, ...chosen])]);
    if (profile === undefined) writeEntry(goal.slug, { type: 'value', key, value: all });
    else setProfileValue(BLANK, all);
    writeEntry(goal.slug, { type: 'constraint', slug: CONSTRAINT, isChosen: true });
    const where = profile === undefined ? `in the draft of ${goal.title}` : `in the profile “${profile.name}”`;
    setCarried({ ...goal, text: `${chosen.length === 1 ? 'One decision stands' : `${chosen.length} decisions stand`} ${where}.` });
  };

  return (
    <div className="follow-up-body">
      <PanelStyles />
      <p>
        {answer === ''
          ? 'Paste the answer above, and the decisions it states are listed here; or write down those you have taken.'
          : found.length === 0
            ? 'The answer states no decisions that can be read without a model: no table with a column of decisions, no line that begins with “Decision:”. Write them down, or ask for them with the prompt below and paste what comes.'
            : 'Keep those that stand.'}
      </p>
      {found.length > 0 && (
        <fieldset className="lenses">
          <legend>Decisions of the answer</legend>
          {found.map((line) => (
            <label key={line}>
              <input type="checkbox" checked={!left.has(line)} onChange={({ target: box }) => choose(line, box.checked)} />
              <span dir="auto">{line}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label htmlFor="own-decisions">Decisions of your own, one a line</label>
      <textarea id="own-decisions" rows={2} value={own} onChange={({ target: field }) => setOwn(field.value)} />
      {goal !== undefined && (
        <div className="row">
          <label htmlFor="next-prompt">Take them to</label>
          <select id="next-prompt" className="button" value={goal.slug} onChange={({ target: choice }) => setTarget(choice.value)}>
            {next.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
          <button type="button" className="button" data-primary disabled={chosen.length === 0} onClick={carry}>
            {chosen.length === 1 ? 'Carry one decision' : `Carry ${chosen.length} decisions`}
          </button>
        </div>
      )}
      <div role="status">
        {carried !== undefined && (
          <p>
            {carried.text} They stand there as the constraint “Decided already”.{' '}
            <a href={`${urls.prompts}${carried.slug}/`}>Open {carried.title}</a>
          </p>
        )}
      </div>
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
    </div>
  );
}
