import { useState } from 'react';
import { printLines } from '../../core/prompt/compose.ts';
import { ASSISTANTS, type Assistant, addressFor } from '../../core/send/assistants.ts';
import { Button } from '../page/Button.tsx';
import { copyText } from '../page/copy/clipboard.ts';
import { ASSISTANT_KEY } from '../page/storage/keys.ts';
import { readStored, writeStored } from '../page/storage/storage.ts';
import { describeLack, type OutgoingPrompt } from './outgoing-prompt.ts';

const [FIRST] = ASSISTANTS;

const NEEDS_PASTING = {
  'no-prefill': 'It takes no prompt from a link, so paste it there.',
  'too-long': 'The prompt is too long for its link, so paste it there.',
  'not-encodable': 'The prompt holds half a character, which no link can carry, so paste it there.',
} as const;

/** Copies the prompt and opens it in an assistant; which one is remembered. */
export function AssistantSend({ lines, lack, onSent }: Pick<OutgoingPrompt, 'lines' | 'lack' | 'onSent'>) {
  const [chosen, setChosen] = useState(() => readStored(ASSISTANT_KEY));
  const [said, setSaid] = useState<{ text: string; isFailed: boolean }>();
  const assistant: Assistant = ASSISTANTS.find(({ id }) => id === chosen) ?? FIRST;
  const text = printLines(lines);
  const target = addressFor(assistant, text);

  const send = async (): Promise<void> => {
    const result = await copyText(text);
    if (result === 'failed' && target.holds === 'nothing') {
      const refusal = `Copying is blocked here, and ${assistant.label} takes no prompt from a link. Show it “As copied” and copy it there.`;
      return setSaid({ text: refusal, isFailed: true });
    }
    onSent();
    if (assistant.mode === 'app') location.assign(target.address);
    else window.open(target.address, '_blank', 'noopener,noreferrer');
    setSaid({ text: describeSent(assistant, result === 'copied', target.holds === 'prompt', describeLack(lack)), isFailed: false });
  };

  return (
    <section aria-labelledby="send-assistant">
      <h2 id="send-assistant">To an assistant</h2>
      <div className="actions">
        <select
          className="button"
          aria-label="Assistant"
          value={assistant.id}
          onChange={({ target: { value } }) => {
            setChosen(value);
            writeStored(ASSISTANT_KEY, value);
            setSaid(undefined);
          }}
        >
          {ASSISTANTS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <Button onClick={send}>Copy and open</Button>
      </div>
      <p className="quiet">
        {target.holds === 'prompt' ? `The prompt rides along in the address of ${assistant.label}.` : NEEDS_PASTING[target.reason]}
      </p>
      <div role="status">
        {said !== undefined && (
          <p data-status={said.isFailed ? 'failed' : undefined}>
            {said.text}{' '}
            <a href={assistant.home} target="_blank" rel="noopener noreferrer">
              Open {assistant.label}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

function describeSent({ label, mode }: Assistant, isCopied: boolean, holdsPrompt: boolean, lack: string): string {
  const where = mode === 'app' ? `${label} is asked to open` : `${label} opens in a new tab`;
  if (!isCopied) return `Copying is blocked here, but ${where} with the prompt in it${lack}.`;
  return holdsPrompt ? `Copied${lack}, and ${where}. Paste if its box is empty.` : `Copied${lack}, and ${where}. Paste the prompt there.`;
}
