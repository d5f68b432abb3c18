import { useMemo, useState } from 'react';
import { checkAnswer, type DeliverableCheck } from '../../core/answer/detection/detection.ts';
import { printFollowUp } from '../../core/answer/follow-up.ts';
import { printMissing } from '../../core/answer/gaps.ts';
import { parseAnswer } from '../../core/answer/reading/answer.ts';
import { printLines } from '../../core/prompt/compose.ts';
import { fetchFollowUps, fetchPromptFacts } from '../page/fetched-data.ts';
import { LazyPanel } from '../page/LazyPanel.tsx';
import type { Conversation } from './AfterAnswer.tsx';
import { CopyText } from './CopyText.tsx';
import { FetchStatus } from './FetchStatus.tsx';
import { PanelStyles } from './PanelStyles.tsx';
import { useFetched } from './useFetched.ts';

interface Props extends Conversation {
  /** Puts another text in the place of the answer. */
  onAnswer(text: string): void;
}

const STATUSES = { there: 'there', incomplete: 'incomplete', missing: 'missing' } as const satisfies Record<
  DeliverableCheck['status'],
  string
>;

/** What of the prompt's deliverables the answer holds, and the prompt that asks for exactly the rest. */
export function GapCheck({ prompt, urls, lines, now, answer, onAnswer }: Props) {
  const loaded = useFetched(() => Promise.all([fetchFollowUps(urls.followUps), fetchPromptFacts(urls.prompt)]));
  const [sampleFailed, setSampleFailed] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const facts = loaded.value?.[1];
  const asked = useMemo(() => printLines(lines), [lines]);
  const parsed = useMemo(() => parseAnswer(answer, asked), [answer, asked]);
  const checks = useMemo(() => checkAnswer(parsed, facts?.deliverables ?? [], now.values), [parsed, facts, now.values]);
  const followUp = loaded.value?.[0].followUps.get('fill-gaps');
  if (followUp === undefined) return <FetchStatus what="what the answer is checked against" {...loaded} />;

  const loadSample = async (): Promise<void> => {
    const response = await fetch(urls.sampleAnswer ?? '').catch(() => undefined);
    setSampleFailed(response?.ok !== true);
    if (response?.ok === true) onAnswer(await response.text());
  };
  if (answer.trim() === '')
    return (
      <p>
        Paste the answer above. Each part that the prompt asks for is then looked for, without a model and without leaving this page.{' '}
        {urls.sampleAnswer !== undefined && (
          <button type="button" className="button" onClick={loadSample}>
            Try it with a sample answer
          </button>
        )}
        <span role="status">{sampleFailed && ' The sample could not be loaded. Check your connection.'}</span>
      </p>
    );

  const wanted = checks.filter(({ id, status }) => chosen.get(id) ?? status !== 'there');
  const values = new Map([
    ['system', now.values.get(prompt.subject) ?? ''],
    ['missing', printMissing(wanted, lines)],
  ]);
  const marks = checks.flatMap(({ label, status, ranges }) =>
    status === 'missing' ? [] : ranges.map((range) => ({ ...range, label, status })),
  );
  return (
    <div className="follow-up-body">
      <PanelStyles />
      <div role="status">
        <p>
          <b>{summarise(checks)}</b>
        </p>
        {parsed.problems.map((problem) => (
          <p key={problem} data-status="warning">
            {problem}
          </p>
        ))}
      </div>
      <ol className="checks">
        {checks.map(({ id, label, status, lacks }) => (
          <li key={id} data-status={status}>
            <label>
              <input
                type="checkbox"
                aria-label={`Ask for ${label}`}
                checked={wanted.some((check) => check.id === id)}
                onChange={({ target }) => setChosen(new Map([...chosen, [id, target.checked]]))}
              />{' '}
              <b>{label}</b> <span className="state">{STATUSES[status]}</span>
            </label>
            {lacks.length > 0 && (
              <span className="lacks">
                {status === 'missing' ? 'Looked for' : 'It lacks'}: {lacks.join('; ')}.
              </span>
            )}
          </li>
        ))}
      </ol>
      <p>
        Whether a part is good is yours to judge; this only sees whether it is there. Tick a part to ask for it, and untick what the answer
        gives under a name that was not recognised.
      </p>
      {wanted.length === 0 ? (
        <p role="status">Nothing is left to ask for.</p>
      ) : (
        <CopyText name="the request" text={printFollowUp(followUp, values)} hint="Send it in the same conversation." />
      )}
      <LazyPanel
        className="answer-shown"
        summary="Show the answer with what was recognised"
        load={async () => (await import('./rendered/AnswerView.tsx')).AnswerView}
        content={{ text: parsed.text, marks }}
      />
    </div>
  );
}

/** As in “5 of 7 parts are there, one is incomplete, one is missing.” */
function summarise(checks: readonly DeliverableCheck[]): string {
  const count = (status: DeliverableCheck['status']): number => checks.filter((check) => check.status === status).length;
  if (count('there') === checks.length) return `All ${checks.length} parts are there.`;
  const rest = (['incomplete', 'missing'] as const).flatMap((status) => {
    const number = count(status);
    return number === 0 ? [] : [`${number === 1 ? 'one is' : `${number} are`} ${status}`];
  });
  return `${count('there')} of ${checks.length} parts are there, ${rest.join(', ')}.`;
}
