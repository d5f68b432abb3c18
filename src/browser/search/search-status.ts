import { KIND_NAMES, type KindCounts, type SearchKind } from './search-kinds.ts';

/** The results of a search. */
interface SearchResults {
  query: string;
  /** The one kind of page that is wanted; an empty one for all. */
  kind: SearchKind | '';
  isFiltered: boolean;
  found: KindCounts;
  hasPassages: boolean;
}

/** One sentence or two on the results, for the eye and the screen reader. */
export function describeResults({ query, kind, isFiltered, found, hasPassages }: SearchResults): string {
  if (kind !== '' && kind !== 'prompt') {
    if (query === '') return `Type what to look for in the ${nameOf(kind)}s.`;
    if (!hasPassages) return `The ${nameOf(kind)}s cannot be searched right now. Check the connection, then type on to try again.`;
  }
  const counts = (Object.keys(KIND_NAMES) as SearchKind[])
    .filter((name) => found[name] > 0)
    .map((name) => `${found[name]} ${nameOf(name)}${found[name] === 1 ? '' : 's'}`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');
  // That nothing matches is known only where all was searched.
  if (counts === '' && query !== '' && !hasPassages)
    return `No title or topic matches “${query}”, and passages are not available right now. Check the connection, then type on to try again.`;
  const sentence = counts === '' ? describeNone(query, isFiltered) : `${query === '' && !isFiltered ? 'All ' : ''}${counts}.`;
  return hasPassages ? sentence : `${sentence} Passages are not available right now; titles and topics are searched.`;
}

function describeNone(query: string, isFiltered: boolean): string {
  if (query === '') return 'No prompt is of this category and deliverable.';
  return `Nothing matches “${query}”${isFiltered ? ' with these filters' : ''}. Try fewer or other words.`;
}

function nameOf(kind: SearchKind): string {
  return KIND_NAMES[kind].toLowerCase();
}
