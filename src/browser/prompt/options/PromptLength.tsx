import { useEffect, useRef, useState } from 'react';

interface Props {
  text: string;
  /** Words and approximate tokens of the unfilled prompt. */
  unfilled: { words: number; tokens: number };
}

/** How long typing rests before the text is counted, in milliseconds. */
const REST = 150;

/** The words and approximate tokens of the prompt as it is. The script that counts them is loaded with the first change of the text. */
export function PromptLength({ text, unfilled }: Props) {
  const first = useRef(text);
  const [{ words, tokens }, setCounted] = useState(unfilled);
  useEffect(() => {
    if (text === first.current) {
      setCounted(unfilled);
      return;
    }
    let isCurrent = true;
    const count = async (): Promise<void> => {
      const { countText } = await import('./count-text.ts');
      if (isCurrent) setCounted(countText(text));
    };
    const timer = setTimeout(() => void count().catch(() => undefined), REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, unfilled]);
  return <p className="length">{`${words.toLocaleString('en')} words, about ${tokens.toLocaleString('en')} tokens`}</p>;
}
