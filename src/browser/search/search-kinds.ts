/** The kinds of pages that are searched, as `data-pagefind-filter` names them, with their names on screen. */
export const KIND_NAMES = { prompt: 'Prompt', workflow: 'Workflow', 'deep-dive': 'Deep dive', page: 'Page' } as const;

export type SearchKind = keyof typeof KIND_NAMES;

/** How many results there are of each kind. */
export type KindCounts = Readonly<Record<SearchKind, number>>;

/** Whether a text names a kind of page. */
export function isSearchKind(text: string | undefined): text is SearchKind {
  return text !== undefined && Object.hasOwn(KIND_NAMES, text);
}
