import { useMemo, useRef, useState } from 'react';
import { checkAnswer } from '../../../core/answer/detection/detection.ts';
import { printFollowUp } from '../../../core/answer/follow-up.ts';
import { printMissing } from '../../../core/answer/gaps.ts';
import { splitAtMarks } from '../../../core/answer/marks.ts';
import { parseAnswer } from '../../../core/answer/reading/answer.ts';
import { listAnswerProblems } from '../../../core/answer/reading/answer-problems.ts';
import { printLines } from '../../../core/prompt/compose.ts';
import { Button } from '../../page/Button.tsx';
import { fetchFollowUps, fetchPromptFacts } from '../../page/fetched-data.ts';
import { LoadStatus } from '../../page/LoadStatus.tsx';
import { useLoaded } from '../../page/useLoaded.ts';
import { withTimeout } from '../../page/with-timeout.ts';
import { CopyText } from '../CopyText.tsx';
import type { Conversation } from '../conversation.ts';
import { Panel } from '../Panel.tsx';
import { CheckList, summarizeChecks } from './CheckList.tsx';
import { focusMark, MarkedAnswer } from './MarkedAnswer.tsx';

interface Props extends Conversation {
  /** Puts another text in the place of the answer. */
  onAnswer(text: string): void;
}

/** The deliverables of the prompt that the answer holds, and the follow-up that asks for exactly the others. */
export function GapCheck({ prompt, urls, lines, now, answer, onAnswer }: Props) {
  const loaded = useLoaded(() => Promise.all([fetchFollowUps(urls.followUps), fetchPromptFacts(urls.prompt)]), true);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const shown = useRef<HTMLDetailsElement>(null);
  const facts = loaded.value?.[1];
  const asked = useMemo(() => printLines(lines), [lines]);
  const parsed = useMemo(() => parseAnswer(answer, asked), [answer, asked]);
  const problems = useMemo(() => listAnswerProblems(parsed), [parsed]);
  const checks = useMemo(() => checkAnswer(parsed, facts?.deliverables ?? [], now.values), [parsed, facts, now.values]);
  const pieces = useMemo(() => splitAtMarks(parsed.text, checks), [parsed, checks]);
  const followUp = loaded.value?.[0].followUps.get('fill-gaps');
  if (followUp === undefined)
    return <LoadStatus loading="Loading the check …" failed="Could not load the check. Check your connection." {...loaded} />;
  if (answer.trim() === '') return <EmptyCheck sampleUrl={urls.sampleAnswer} onAnswer={onAnswer} />;

  const wanted = checks.filter(({ id, status }) => chosen.get(id) ?? status !== 'there');
  const values = new Map([
    ['system', now.values.get(prompt.subject) ?? ''],
    ['missing', printMissing(wanted, lines)],
  ]);
  return (
    <Panel>
      <div role="status">
        <p>
          <b>{summarizeChecks(checks)}</b>
        </p>
        {problems.map((problem) => (
          <p key={problem} data-status="warning">
            {problem}
          </p>
        ))}
      </div>
      <CheckList
        checks={checks}
        wanted={wanted}
        onWant={(id, isWanted) => setChosen(new Map([...chosen, [id, isWanted]]))}
        onShow={(check) => {
          if (shown.current !== null) shown.current.open = true;
          focusMark(pieces.findIndex((piece) => piece.checks.includes(check)));
        }}
      />
      <p>
        Whether a part is good is yours to judge; this only sees whether it is there. Tick a part to ask for it, and untick what the answer
        gives under a name that was not recognized.
      </p>
      {wanted.length === 0 ? (
        <p role="status">Nothing is left to ask for.</p>
      ) : (
        <CopyText name="the request" text={printFollowUp(followUp, values)} hint="Send it in the same conversation." />
      )}
      <details ref={shown}>
        <summary>Show the answer with what was recognized</summary>
        <MarkedAnswer pieces={pieces} />
      </details>
    </Panel>
  );
}

/** The check before an answer is pasted, with a sample to try it. */
function EmptyCheck({ sampleUrl, onAnswer }: { sampleUrl: string | undefined; onAnswer(text: string): void }) {
  const [hasFailed, setHasFailed] = useState(false);
  const loadSample = async (): Promise<void> => {
    const read = async (): Promise<string | undefined> => {
      const response = await fetch(sampleUrl ?? '');
      return response.ok ? response.text() : undefined;
    };
    const sample = await withTimeout(read()).catch(() => undefined);
    setHasFailed(sample === undefined);
    if (sample !== undefined) onAnswer(sample);
  };
  return (
    <p>
      Paste the answer above. Each part that the prompt asks for is then looked for, without a model and without leaving this page.{' '}
      {sampleUrl !== undefined && <Button onClick={loadSample}>Try it with a sample answer</Button>}
      <span role="status">{hasFailed && ' The sample could not be loaded. Check your connection.'}</span>
    </p>
  );
}
