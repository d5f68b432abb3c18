import { findHiddenCharacters } from '../../../core/text/hidden-characters.ts';

/** Kinds that are named; more are counted. */
const MAX_NAMED = 4;

/** Says in a sentence which hidden characters a text holds; undefined where it holds none. */
export function describeHiddenCharacters(text: string): string | undefined {
  const found = findHiddenCharacters(text);
  if (found.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { codePoint, name } of found) {
    const kind = name === 'tag character' || name === 'variation selector' ? name : `${codePoint} ${name}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].map(([kind, count]) => (count === 1 ? kind : `${kind} (${count.toLocaleString('en')} times)`));
  const named = kinds.slice(0, MAX_NAMED).join(', ');
  const rest = kinds.length > MAX_NAMED ? ` and ${kinds.length - MAX_NAMED} more kinds` : '';
  const many = found.length === 1 ? 'a hidden character' : `${found.length.toLocaleString('en')} hidden characters`;
  return `The answer holds ${many}: ${named}${rest}. They may make it look other than it reads.`;
}
