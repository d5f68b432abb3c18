import { estimateTokenCount } from 'tokenx';
import { countWords } from '../../../core/text/length.ts';

/** The words and approximate tokens of a text. */
export function countText(text: string): { words: number; tokens: number } {
  return { words: countWords(text), tokens: estimateTokenCount(text) };
}
