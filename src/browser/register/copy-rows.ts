import { copyText } from '../page/copy/clipboard.ts';
import { showCopyResult } from '../page/copy/copy-feedback.ts';
import type { ReadNow } from './reader-text.ts';

/**
 * Makes the Copy buttons of a register copy each prompt with the reader's own draft. Some browsers refuse the clipboard once a click
 * has waited for the network, so everything is loaded as soon as the reader turns to a row or its button.
 */
export function connectRowCopies(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const loaded = new Map<string, ReadNow>();

  const load = async (slug: string): Promise<ReadNow> => {
    const read = await (await import('./reader-text.ts')).loadForReader(base, slug);
    loaded.set(slug, read);
    return read;
  };
  const copy = async (button: HTMLButtonElement): Promise<void> => {
    const slug = button.dataset['copy'] ?? '';
    const ready = loaded.get(slug)?.() ?? (await load(slug).catch(() => undefined))?.();
    const result = ready === undefined ? 'failed' : await copyText(ready.text);
    showCopyResult(button, result);
    const title = button.closest('.row')?.querySelector('.title')?.textContent?.trim() ?? slug;
    const status = root.querySelector('[data-copy-status]');
    if (status !== null)
      status.textContent =
        result === 'copied'
          ? `${title} copied${ready?.blanks.some(({ value }) => value !== '') ? ' with what you filled in' : ''}.`
          : `${title} could not be copied here. Open it and copy its text there.`;
  };
  const prepare = ({ target }: Event): void => {
    const slug = target instanceof Element ? findButton(target)?.dataset['copy'] : undefined;
    if (slug !== undefined) load(slug).catch(() => undefined);
  };

  root.addEventListener('pointerover', prepare);
  root.addEventListener('focusin', prepare);
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
    if (button !== null) void copy(button);
  });
}

/** The Copy button that an element is, is in, or shares its row with. */
function findButton(element: Element): HTMLElement | null | undefined {
  return element.closest<HTMLElement>('[data-copy]') ?? element.closest('.row')?.querySelector<HTMLElement>('[data-copy]');
}
