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
  const isWritten = writeText(text).then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([text, pass(LONGEST_WAIT.text)]).catch(() => undefined);
  if (ready === undefined) return 'failed';
  return (await Promise.race([isWritten, pass(LONGEST_WAIT.clipboard)])) || copyBySelection(ready) ? 'copied' : 'failed';
}

async function writeText(text: string | Promise<string>): Promise<void> {
  const { heldCopy } = window;
  window.heldCopy = undefined;
  if (heldCopy) await heldCopy(text);
  else if (typeof text === 'string') await navigator.clipboard.writeText(text);
  else await writeLater(text);
}

function pass(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
  if (matchMedia('(hover: none)').matches) return undefined;
  return navigator.platform.startsWith('Mac') ? '⌘ C' : 'Ctrl+C';
}

/** The sentence for a reader whose browser refuses to copy, once the text is selected. `what` is the text, as in “The whole prompt”. */
export function describeBlocked(what: string): string {
  return `Copying is blocked here. ${what} is selected: press ${nameCopyKeys() ?? 'and hold the selected text, then Copy'}.`;
}
