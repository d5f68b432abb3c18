import { connectCopyButton } from './copy-button.ts';

/**
 * Makes the copy button of a prompt's card work: it copies the prompt with the card's values, and nothing of the reader's.
 * Without a script the card is a link.
 */
export function connectPromptCard(card: HTMLElement): void {
  const { promptCard: url = '', values = '[]' } = card.dataset;
  const button = card.querySelector('button');
  const status = card.querySelector('[role="status"]');
  const tell = (text: string): void => {
    if (status !== null) status.textContent = text;
  };
  if (button === null) return;
  connectCopyButton(button, {
    area: card,
    load: async () => (await import('./when-used.ts')).loadWithValues(url, new Map(JSON.parse(values) as [string, string][])),
    say: (result) =>
      tell(result === 'copied' ? 'The prompt is on the clipboard.' : 'It could not be copied here. Open it and copy its text there.'),
    onEnd: () => tell(''),
  });
}
