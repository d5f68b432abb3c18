import type { SearchKind } from './passages.ts';

/** The state of the search: it could not start, is looking further, or has results. */
export type SearchState =
  | { type: 'failed' }
  | { type: 'searching' }
  | {
      type: 'ready';
      query: string;
      /** The one kind of page that is wanted; an empty one for all. */
      kind: SearchKind | '';
      isFiltered: boolean;
      prompts: number;
      workflows: number;
      deepDives: number;
      pages: number;
      hasPassages: boolean;
    };

const KIND_NAMES = { workflow: 'workflows', 'deep-dive': 'deep dives', page: 'pages' } as const;

/** One sentence or two on the results, for the eye and the screen reader. */
export function describeResults(state: SearchState): string {
  if (state.type === 'failed') return 'The list of prompts did not load. Check the connection, then type on to try again.';
  if (state.type === 'searching') return 'Searching …';
  const { query, kind, isFiltered, prompts, workflows, deepDives, pages, hasPassages } = state;
  const kinds = [count(prompts, 'prompt'), count(workflows, 'workflow'), count(deepDives, 'deep dive'), count(pages, 'page')].filter(
    (found) => !found.startsWith('0 '),
  );
  const found = kinds.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  if (kind !== '' && kind !== 'prompt') {
    if (query === '') return `Type what to look for in the ${KIND_NAMES[kind]}.`;
    if (!hasPassages) return `The ${KIND_NAMES[kind]} cannot be searched right now. Check the connection, then type on to try again.`;
  }
  const sentence = kinds.length > 0 ? `${query === '' && !isFiltered ? 'All ' : ''}${found}.` : describeNone(query, isFiltered);
  return hasPassages ? sentence : `${sentence} Passages are not available right now; titles and topics are searched.`;
}

function describeNone(query: string, isFiltered: boolean): string {
  if (query === '') return 'No prompt is of this category and deliverable.';
  return `Nothing matches “${query}”${isFiltered ? ' with these filters' : ''}. Try fewer or other words.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
