import { copyText } from '../page/clipboard.ts';
import { fetchPrompt } from '../page/fetched-data.ts';

/**
 * Makes the copy button of a prompt's card work: it copies the prompt as its sheet shows it with the card's values, and nothing of the reader's. Without a script
 * the card is a link.
 */
export function connectPromptCard(card: HTMLElement): void {
  const { promptCard: url = '', values = '[]' } = card.dataset;
  const button = card.querySelector('button');
  const status = card.querySelector('[role="status"]');
  const load = async (): Promise<string> => {
    const draft = { values: new Map(JSON.parse(values) as [string, string][]), treatment: 'keep', constraints: new Set<string>() } as const;
    const { composeForReader } = await import('./reader-text.ts');
    return (await composeForReader(await fetchPrompt(url), draft, [], new Map())).text;
  };
  // Some browsers refuse the clipboard once a click has waited for the network.
  for (const type of ['pointerover', 'focusin']) card.addEventListener(type, () => load().catch(() => undefined), { once: true });

  button?.addEventListener('click', async () => {
    const text = await load().catch(() => undefined);
    const result = text === undefined ? 'failed' : await copyText(text);
    button.dataset['status'] = result;
    button.textContent = result === 'copied' ? 'Copied' : 'Failed';
    if (status !== null)
      status.textContent =
        result === 'copied' ? 'The prompt is on the clipboard.' : 'It could not be copied here. Open it and copy its text from the sheet.';
    setTimeout(
      () => {
        delete button.dataset['status'];
        button.textContent = 'Copy';
        if (status !== null) status.textContent = '';
      },
      result === 'copied' ? 4000 : 12000,
    );
  });
}
