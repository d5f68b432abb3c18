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

/** Makes a button copy a prompt, which is loaded as soon as the reader turns to the area around the button. */
export function connectCopyButton(button: HTMLButtonElement, { area, load, say, onEnd }: Source): void {
  let loaded: ReadNow | undefined;
  const prepare = async (): Promise<ReturnType<ReadNow>> => {
    loaded = await withTimeout(load()).catch(() => loaded);
    return loaded?.();
  };
  for (const type of ['pointerover', 'focusin']) area.addEventListener(type, prepare);
  button.addEventListener('click', async () => {
    const read = loaded?.() ?? prepare();
    const result = await copyText('text' in read ? read.text : read.then(readText));
    showCopyResult(button, result, onEnd);
    say(result, 'text' in read || result === 'copied' ? await read : undefined);
  });
}

function readText(read: ReturnType<ReadNow>): string {
  if (read === undefined) throw new Error('The prompt did not load.');
  return read.text;
}
