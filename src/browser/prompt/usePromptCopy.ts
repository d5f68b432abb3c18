import { useRef } from 'react';
import type { ReadPrompt } from '../../core/prompt/read-prompt.ts';
import { countWords } from '../../core/text/length.ts';
import { describeBlocked } from '../page/copy/clipboard.ts';
import { useCopy } from '../page/copy/useCopy.ts';
import { describeFilling } from './blank-state.ts';
import { selectWholeText } from './PromptText.tsx';
import type { PromptState } from './usePrompt.ts';

/** How long a copy waits for what computes the derived numbers, in milliseconds. */
const LONGEST_WAIT = 2000;

export type PromptCopying = ReturnType<typeof usePromptCopy>;

/**
 * Copies the prompt as it reads at the click, unless derived numbers are on their way: then as it reads when they have come, or after two
 * seconds. `say` hears the sentence to tell the reader. Where the browser refuses to copy, the whole text on the `paper` is selected.
 */
export function usePromptCopy(state: PromptState, say: (message: string) => void, onCopied?: (copied: ReadPrompt) => void) {
  const { status, copy } = useCopy();
  const paper = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  latest.current = state;
  const waitForNumbers = async (): Promise<ReadPrompt> => {
    for (let waited = 0; latest.current.derivedStatus === 'loading' && waited < LONGEST_WAIT; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return latest.current.reading;
  };
  const copyPrompt = async (): Promise<void> => {
    // Begun within the click: some browsers refuse the clipboard to whoever has waited.
    const read = latest.current.derivedStatus === 'loading' ? waitForNumbers() : latest.current.reading;
    const result = await copy('text' in read ? read.text : read.then(({ text }) => text));
    const reading = await read;
    if (result === 'copied') {
      onCopied?.(reading);
      say(`Copied: ${countWords(reading.text)} words, ${describeFilling(reading.blanks)}.`);
    } else {
      selectWholeText(paper.current);
      say(describeBlocked('The whole prompt'));
    }
  };
  return { status, copyPrompt, paper };
}
