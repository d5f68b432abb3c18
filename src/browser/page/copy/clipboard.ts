import { attempt } from '../attempt.ts';

/** How copying ended: on the clipboard, or refused, in which case the caller selects the text and says so. */
export type CopyResult = 'copied' | 'failed';

/**
 * Copies a text from inside a click. Tries the clipboard API, which is missing on plain http and refused in frames without
 * permission, then a selected textarea. Focus is put back where it was.
 */
export async function copyText(text: string): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyBySelection(text) ? 'copied' : 'failed';
  }
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

/** The keys that copy on this device, as its readers know them. */
export function nameCopyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ C' : 'Ctrl+C';
}

/** The sentence for a reader whose browser refuses to copy, once the text is selected. `what` is the text, as in “The whole prompt”. */
export function describeBlocked(what: string): string {
  return `Copying is blocked here. ${what} is selected: press ${nameCopyKeys()}.`;
}
