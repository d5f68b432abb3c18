import { useState } from 'react';
import { nameFile, SENDABLE } from '../../core/send/sendable.ts';
import { Button } from '../page/Button.tsx';
import { useCopy } from '../page/copy/useCopy.ts';
import { downloadText } from '../page/download.ts';
import { describeLack, type OutgoingPrompt } from './outgoing-prompt.ts';

const [FIRST] = SENDABLE;

/** Copies or saves the prompt in another format. */
export function FormatSend({ slug, lines, lack, onSent }: Pick<OutgoingPrompt, 'slug' | 'lines' | 'lack' | 'onSent'>) {
  const [chosen, setChosen] = useState<string>(FIRST.id);
  const [said, setSaid] = useState('');
  const { status, copy } = useCopy();
  const format = SENDABLE.find(({ id }) => id === chosen) ?? FIRST;

  const copyIt = async (): Promise<void> => {
    const result = await copy(format.print(lines));
    if (result === 'copied') onSent();
    setSaid(result === 'copied' ? `Copied as ${format.label}${describeLack(lack)}.` : 'Copying is blocked here. Download it instead.');
  };
  const saveIt = (): void => {
    const name = nameFile(slug, format);
    downloadText(name, format.mediaType, format.print(lines));
    onSent();
    setSaid(`Saved as ${name}${describeLack(lack)}.`);
  };

  return (
    <section aria-labelledby="send-format">
      <h2 id="send-format">In another format</h2>
      <div className="actions">
        <select
          className="button"
          aria-label="Format"
          value={format.id}
          onChange={({ target }) => {
            setChosen(target.value);
            setSaid('');
          }}
        >
          {SENDABLE.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <Button data-status={status} onClick={copyIt}>
          Copy
        </Button>
        <Button onClick={saveIt}>Download</Button>
      </div>
      <div role="status">{said !== '' && <p data-status={status === 'failed' ? 'failed' : undefined}>{said}</p>}</div>
    </section>
  );
}
