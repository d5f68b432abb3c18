import { useRef } from 'react';
import type { ReadPrompt } from '../../core/prompt/read-prompt.ts';
import { countWords } from '../../core/text/length.ts';
import { describeBlocked } from '../page/copy/clipboard.ts';
import { type CopyState, useCopy } from '../page/copy/useCopy.ts';
import { describeProgress } from './blank-state.ts';
import type { PromptState } from './usePrompt.ts';

/** How long a copy waits for what computes the derived numbers, in milliseconds. */
const LONGEST_WAIT = 2000;

interface Listeners {
  /** Hears what was copied, and the sentence to tell the reader. */
  onCopied(copied: ReadPrompt, message: string): void;
  /** Hears that the browser refuses to copy; the whole prompt has to be selected for the reader. */
  onBlocked(message: string): void;
}

/**
 * Copies the prompt as it reads at the click, unless derived numbers are on their way: then as it reads when they have come, or after two
 * seconds. Some browsers refuse the clipboard to whoever has waited, so nobody waits without need.
 */
export function usePromptCopy(
  { reading, derivedStatus }: Pick<PromptState, 'reading' | 'derivedStatus'>,
  { onCopied, onBlocked }: Listeners,
): { status: CopyState['status']; copyPrompt(): Promise<void> } {
  const { status, copy } = useCopy();
  const latest = useRef({ reading, derivedStatus });
  latest.current = { reading, derivedStatus };
  const copyPrompt = async (): Promise<void> => {
    for (let waited = 0; latest.current.derivedStatus === 'loading' && waited < LONGEST_WAIT; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const copied = latest.current.reading;
    if ((await copy(copied.text)) === 'failed') onBlocked(describeBlocked('The whole prompt'));
    else onCopied(copied, `Copied: ${countWords(copied.text)} words, ${describeProgress(copied.blanks)}.`);
  };
  return { status, copyPrompt };
}
