import { printFollowUp } from '../../core/answer/follow-up.ts';
import { listPromptChanges, printChanges } from '../../core/answer/what-if.ts';
import { Button } from '../page/Button.tsx';
import { fetchFollowUps } from '../page/fetched-data.ts';
import { LoadStatus } from '../page/LoadStatus.tsx';
import { useLoaded } from '../page/useLoaded.ts';
import { CopyText } from './CopyText.tsx';
import type { Conversation } from './conversation.ts';
import { Panel } from './Panel.tsx';

/** The follow-up that asks for the consequences of what was changed since the prompt was copied. */
export function WhatIf({ prompt, urls, now, sent, onSent, constraints }: Conversation) {
  const loaded = useLoaded(() => fetchFollowUps(urls.followUps), true);
  const followUp = loaded.value?.followUps.get('what-if');
  if (followUp === undefined)
    return <LoadStatus loading="Loading the follow-ups …" failed="Could not load the follow-ups. Check your connection." {...loaded} />;
  if (sent === undefined)
    return (
      <p>
        Copy the prompt first. Then change any of its blanks or constraints, and what changed appears here as a prompt to send after the
        answer.
      </p>
    );
  const changes = listPromptChanges(sent, now, prompt, constraints);
  if (changes.length === 0)
    return (
      <p role="status">
        Nothing has changed since the prompt was copied. Change a blank or a constraint above; what it does to the design is then asked
        here.
      </p>
    );
  const values = new Map([
    ['system', now.values.get(prompt.subject) ?? ''],
    ['changes', printChanges(changes)],
  ]);
  return (
    <Panel>
      <p role="status">{changes.length === 1 ? 'One thing has' : `${changes.length} things have`} changed since the prompt was copied.</p>
      <CopyText name="the what-if" text={printFollowUp(followUp, values)} hint="Send it in the same conversation." />
      <p>
        It counts from the prompt as it was copied last, so that you can try several changes against the same design.{' '}
        <Button onClick={onSent}>Count from here on</Button>
      </p>
    </Panel>
  );
}
