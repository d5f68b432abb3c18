/** What the search has to say: it could not start, or what it found. */
export type SearchState =
  | { type: 'failed' }
  | { type: 'ready'; query: string; isFiltered: boolean; prompts: number; pages: number; hasPassages: boolean };

/** One sentence or two on the results, for the eye and the screen reader. */
export function describeResults(state: SearchState): string {
  if (state.type === 'failed') return 'The list of prompts did not load. Check the connection, then type on to try again.';
  const { query, isFiltered, prompts, pages, hasPassages } = state;
  const found = [...(prompts > 0 || pages === 0 ? [count(prompts, 'prompt')] : []), ...(pages > 0 ? [count(pages, 'page')] : [])].join(
    ' and ',
  );
  const sentence = prompts + pages > 0 ? `${query === '' && !isFiltered ? 'All ' : ''}${found}.` : describeNone(query, isFiltered);
  return hasPassages ? sentence : `${sentence} Passages are not available right now; titles and topics are searched.`;
}

function describeNone(query: string, isFiltered: boolean): string {
  if (query === '') return 'No prompt is of this category and deliverable.';
  return `Nothing matches “${query}”${isFiltered ? ' with these filters' : ''}. Try fewer or other words.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
