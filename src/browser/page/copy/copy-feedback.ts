import type { CopyResult } from './clipboard.ts';

/** How long the result of copying is shown, in milliseconds; a failure stays longer. */
export const SHOWN_FOR = { copied: 4000, failed: 12000 } as const satisfies Record<CopyResult, number>;

/** Shows on a button how copying ended, for a while; then the button says what it copies again. */
export function showCopyResult(button: HTMLButtonElement, result: CopyResult, onEnd = (): void => undefined): void {
  button.dataset['status'] = result;
  button.textContent = result === 'copied' ? 'Copied' : 'Failed';
  setTimeout(() => {
    delete button.dataset['status'];
    button.textContent = button.dataset['label'] ?? 'Copy';
    onEnd();
  }, SHOWN_FOR[result]);
}
