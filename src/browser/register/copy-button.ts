import { type CopyResult, copyText } from '../page/copy/clipboard.ts';
import { showCopyResult } from '../page/copy/copy-feedback.ts';
import { withTimeout } from '../page/with-timeout.ts';
import type { ReadNow } from './reader-text.ts';

interface Source {
  /** The element in which the pointer or the focus announces a click. */
  area: Element;
  load(): Promise<ReadNow>;
  /** Tells the reader of the result; nothing was copied without a prompt that was read. */
  say(result: CopyResult, read: ReturnType<ReadNow>): void;
  onEnd?(): void;
}

/**
 * Makes a button copy a prompt. Some browsers refuse the clipboard once a click has waited for the network, so everything is loaded as soon
 * as the reader turns to the area around it.
 */
export function connectCopyButton(button: HTMLButtonElement, { area, load, say, onEnd }: Source): void {
  let loaded: ReadNow | undefined;
  const prepare = async (): Promise<void> => {
    loaded = await withTimeout(load()).catch(() => loaded);
  };
  for (const type of ['pointerover', 'focusin']) area.addEventListener(type, prepare);
  button.addEventListener('click', async () => {
    if (loaded?.() === undefined) await prepare();
    const read = loaded?.();
    const result = read === undefined ? 'failed' : await copyText(read.text);
    showCopyResult(button, result, onEnd);
    say(result, read);
  });
}
