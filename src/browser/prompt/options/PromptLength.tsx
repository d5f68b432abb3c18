import { useRef } from 'react';
import { useSettled } from '../../page/useSettled.ts';

interface Props {
  text: string;
  /** Words and approximate tokens of the unfilled prompt. */
  unfilled: { words: number; tokens: number };
}

/** How long typing rests before the text is counted, in milliseconds. */
const REST = 150;

/**
 * The words and approximate tokens of the prompt as it is. The script that counts them is loaded with the first change of the text; until it
 * is there the line is empty.
 */
export function PromptLength({ text, unfilled }: Props) {
  const first = useRef(text);
  const count = async () => (text === first.current ? undefined : (await import('./count-text.ts')).countText(text));
  const counted = useSettled(text, count, REST)?.value;
  const length = text === first.current ? unfilled : counted;
  return (
    <p className="length">{length && `${length.words.toLocaleString('en')} words, about ${length.tokens.toLocaleString('en')} tokens`}</p>
  );
}
