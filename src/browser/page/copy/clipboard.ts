import { attempt } from '../attempt.ts';
import { writeLater } from './late-copy.ts';

/** How copying ended: on the clipboard, or refused, in which case the caller selects the text and says so. */
export type CopyResult = 'copied' | 'failed';

/** How long a text may be in the making, and then the clipboard in taking it, in milliseconds. */
const LONGEST_WAIT = { text: 8000, clipboard: 2000 } as const;

/**
 * Copies a text from inside a click, or one that is still being made: the clipboard is asked within the click, as some browsers refuse it
 * later. Then tries a selected textarea, as the clipboard is missing on plain http and refused in frames without permission. Focus is put
 * back where it was. Whatever never answers has failed after a while.
 */
export async function copyText(text: string | Promise<string>): Promise<CopyResult> {
  const made = typeof text === 'string' ? text : within(text, LONGEST_WAIT.text);
  const written = writeText(made);
  written.catch(() => undefined);
  try {
    const ready = await made;
    const isWritten = await within(written, LONGEST_WAIT.clipboard).then(
      () => true,
      () => false,
    );
    return isWritten || copyBySelection(ready) ? 'copied' : 'failed';
  } catch {
    return 'failed';
  }
}

async function writeText(text: string | Promise<string>): Promise<void> {
  const { heldCopy } = window;
  delete window.heldCopy;
  if (heldCopy !== undefined) await heldCopy(text);
  else if (typeof text === 'string') await navigator.clipboard.writeText(text);
  else await writeLater(text);
}

function within<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result> {
  return Promise.race([promise, new Promise<never>((_, reject) => setTimeout(reject, milliseconds))]);
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  field.setAttribute('aria-hidden', 'true');
  // Inside an open dialog nothing outside it can be focused.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.focus({ preventScroll: true });
  field.select();
  const isCopied = attempt(() => document.execCommand('copy'), false);
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

/** Selects all of an element's text, for the reader to copy by keyboard. */
export function selectText(element: Element): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.addRange(range);
}

/** The keys that copy on this device, as its readers know them; undefined on a touch screen. */
export function nameCopyKeys(): string | undefined {
  if (matchMedia('(hover: none) and (pointer: coarse)').matches) return undefined;
  return navigator.platform.startsWith('Mac') ? '⌘ C' : 'Ctrl+C';
}

/** The sentence for a reader whose browser refuses to copy, once the text is selected. `what` is the text, as in “The whole prompt”. */
export function describeBlocked(what: string): string {
  return `Copying is blocked here. ${what} is selected: press ${nameCopyKeys() ?? 'and hold the selected text, then Copy'}.`;
}
