import type { Evidence } from '../../../src/core/answer/detection/evidence.ts';
import { readNames } from '../../../src/core/answer/detection/names.ts';
import { listKeyWords, listWords, splitAlternatives } from '../../../src/core/answer/reading/words.ts';
import type { Values } from '../../../src/core/prompt/value.ts';

/** A section with one piece of evidence taken from it by plain means that know nothing of how it is read: its title stays, and so does the rest. */
export function spoilEvidence(section: string, evidence: Evidence, values: Values): string {
  const [title = '', ...lines] = section.split('\n');
  const body = lines.join('\n');
  if ('table' in evidence) return `${title}\n${body.replace(/^[ >]*\|.*$/gm, '')}`;
  if ('code' in evidence) return `${title}\n${body.replace(/^( *)```.*\n[\s\S]*?^ *```$/gm, '$1```nothing\n$1```')}`;
  if ('names' in evidence) return `${title}\n${loseWords(body, evidence.names.flatMap(splitAlternatives))}`;
  if ('names_from' in evidence) return `${title}\n${loseWords(body, readNames(values.get(evidence.names_from) ?? ''))}`;
  if ('items' in evidence) return `${title}\nNothing is listed.\n`;
  return `${title}\n`;
}

/** The text without the words of some names, in whatever form. */
function loseWords(text: string, names: readonly string[]): string {
  const lost = new Set(names.flatMap(listKeyWords));
  return text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (word) => (listWords(word).some((form) => lost.has(form)) ? 'other' : word));
}
