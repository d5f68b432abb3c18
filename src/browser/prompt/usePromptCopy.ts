import { useEffect, useRef, useState } from 'react';
import type { ReadPrompt } from '../../core/prompt/read-prompt.ts';
import { countWords } from '../../core/text/length.ts';
import { describeBlocked } from '../page/copy/clipboard.ts';
import { useCopy } from '../page/copy/useCopy.ts';
import { describeFilling } from './blank-state.ts';
import { selectWholeText } from './PromptText.tsx';
import type { PromptState } from './usePrompt.ts';

/** How long a copy waits for derived numbers and constraints that are on their way, in milliseconds. */
const LONGEST_WAIT = 2000;

export type PromptCopying = ReturnType<typeof usePromptCopy>;

/**
 * Copies the prompt as it reads at the click, unless derived numbers or constraints are on their way: then as it reads when they have come,
 * or after two seconds, and says what it lacks. Once that comes, a new copy is offered. `say` hears the sentence to tell the reader. Where
 * the browser refuses to copy, the whole text on the `paper` is selected.
 */
export function usePromptCopy(state: PromptState, say: (message: string) => void, onCopied?: (copied: ReadPrompt) => void) {
  const { status, copy } = useCopy();
  const paper = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  latest.current = state;
  const [copied, setCopied] = useState('');
  /** What the text lacked that was copied last. */
  const [lacked, setLacked] = useState<string>();
  const isWhole = state.lack === undefined;
  useEffect(() => {
    if (lacked === undefined || !isWhole) return;
    setLacked(undefined);
    say(`Now ${lacked} have loaded: copy the prompt again to have them in it.`);
  }, [lacked, isWhole, say]);
  const waitForWhole = async (): Promise<PromptState> => {
    for (let waited = 0; latest.current.lack?.isComing && waited < LONGEST_WAIT; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return latest.current;
  };
  const copyPrompt = async (): Promise<void> => {
    // Begun within the click: some browsers refuse the clipboard to whoever has waited.
    const read = latest.current.lack?.isComing ? waitForWhole() : latest.current;
    const result = await copy('reading' in read ? read.reading.text : read.then(({ reading }) => reading.text));
    const { reading, lack } = await read;
    if (result === 'copied') {
      onCopied?.(reading);
      setCopied(lack === undefined ? reading.text : '');
      setLacked(lack?.what);
      const without = lack === undefined ? '' : ` without ${lack.what}, which did not load`;
      say(`Copied${without}: ${countWords(reading.text)} words, ${describeFilling(reading.blanks)}.`);
    } else {
      selectWholeText(paper.current);
      say(describeBlocked('The whole prompt'));
    }
  };
  // “Copied” is said of the text as it reads, and only of the whole of it.
  return { status: status === 'copied' && copied !== state.reading.text ? ('idle' as const) : status, copyPrompt, paper };
}
