import { connectCopyButton } from './copy-button.ts';

/** Makes the Copy buttons of a register copy each prompt with the reader's own draft. */
export function connectRowCopies(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const version = root.dataset['version'] ?? '';
  const status = root.querySelector('[data-copy-status]');
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const slug = button.dataset['copy'] ?? '';
    const row = button.closest('.row') ?? button;
    const title = row.querySelector('.title')?.textContent?.trim() ?? slug;
    connectCopyButton(button, {
      area: row,
      load: async () => (await import('./reader-text.ts')).loadForReader(base, slug, version),
      say(result, read) {
        if (status === null) return;
        const isFilled = read?.blanks.some(({ value }) => value !== '');
        status.textContent =
          result === 'copied'
            ? `${title} copied${isFilled ? ' with what you filled in' : ''}.`
            : `${title} could not be copied here. Open it and copy its text there.`;
      },
    });
  }
}
