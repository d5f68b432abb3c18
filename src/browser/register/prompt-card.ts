import { copyText } from '../page/copy/clipboard.ts';
import { showCopyResult } from '../page/copy/copy-feedback.ts';
import type { ReadNow } from './reader-text.ts';

/**
 * Makes the copy button of a prompt's card work: it copies the prompt with the card's values, and nothing of the reader's.
 * Without a script the card is a link.
 */
export function connectPromptCard(card: HTMLElement): void {
  const { promptCard: url = '', values = '[]' } = card.dataset;
  const button = card.querySelector('button');
  const status = card.querySelector('[role="status"]');
  let loaded: ReadNow | undefined;
  const load = async (): Promise<ReadNow> => {
    const { loadWithValues } = await import('./reader-text.ts');
    loaded = await loadWithValues(url, new Map(JSON.parse(values) as [string, string][]));
    return loaded;
  };
  const say = (text: string): void => {
    if (status !== null) status.textContent = text;
  };
  // Some browsers refuse the clipboard once a click has waited for the network.
  for (const type of ['pointerover', 'focusin']) card.addEventListener(type, () => load().catch(() => undefined), { once: true });

  button?.addEventListener('click', async () => {
    const ready = (loaded ?? (await load().catch(() => undefined)))?.();
    const result = ready === undefined ? 'failed' : await copyText(ready.text);
    showCopyResult(button, result, () => say(''));
    say(result === 'copied' ? 'The prompt is on the clipboard.' : 'It could not be copied here. Open it and copy its text there.');
  });
}
