import { attempt } from '../attempt.ts';
import { withTimeout } from '../with-timeout.ts';
import { writeLater } from './late-copy.ts';

/** How copying ended: on the clipboard, or refused, in which case the caller selects the text and says so. */
export type CopyResult = 'copied' | 'failed';

/** How long the clipboard may take, in milliseconds: a click still counts then, which a selection needs. */
const CLIPBOARD_LIMIT = 2000;

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
  try {
    const ready = await withTimeout(Promise.resolve(text));
    return (await withTimeout(isWritten, CLIPBOARD_LIMIT).catch(() => false)) || copyBySelection(ready) ? 'copied' : 'failed';
  } catch {
    return 'failed';
  }
}

async function writeText(text: string | Promise<string>): Promise<void> {
  const { heldCopy } = window;
  window.heldCopy = undefined;
  await (heldCopy?.(text) ?? (typeof text === 'string' ? navigator.clipboard.writeText(text) : writeLater(text)));
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
