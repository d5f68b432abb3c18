/**
 * Comes before every key of this site in the browser's storage, which it may share with other sites of the same origin: the path below
 * which it lies, as the page says, and nothing at `/`.
 */
export const SCOPE = globalThis.document?.documentElement.dataset['scope'] ?? '';

/** The keys of what is remembered beside drafts, profiles and progress. No backup contains it. */
export const THEME_KEY = 'sdp:theme';
/** The assistant that the reader chose last. */
export const ASSISTANT_KEY = 'sdp:assistant';
/** The last search, in the session's storage. */
export const SEARCH_KEY = 'sdp:search';
/**
 * The name of the database, and the key under which the number of the last write is: not one of those that an erasure removes, in this
 * version or an earlier one.
 */
export const SITE = `${SCOPE}system-design-prompts`;
