import { useRef } from 'react';
import { useSettled } from '../../page/useSettled.ts';

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
  const count = async () => (text === first.current ? unfilled : (await import('./count-text.ts')).countText(text));
  const { words, tokens } = useSettled(text, count, REST)?.value ?? unfilled;
  return <p className="length">{`${words.toLocaleString('en')} words, about ${tokens.toLocaleString('en')} tokens`}</p>;
}
