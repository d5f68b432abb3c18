import { useEffect, useState } from 'react';
import { estimateTokenCount } from 'tokenx';
import { countWords } from '../../../core/prompt/length.ts';

interface Props {
  text: string;
  /** Words and approximate tokens of the unfilled prompt, shown until they are counted. */
  unfilled: { words: number; tokens: number };
}

/** How long typing rests before the text is counted, in milliseconds. */
const REST = 150;

/** The words and approximate tokens of the prompt as it is. */
export function PromptLength({ text, unfilled }: Props) {
  const [{ words, tokens }, setCounted] = useState(unfilled);
  useEffect(() => {
    const timer = setTimeout(() => setCounted({ words: countWords(text), tokens: estimateTokenCount(text) }), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return <p className="length">{`${words.toLocaleString('en')} words, about ${tokens.toLocaleString('en')} tokens`}</p>;
}
