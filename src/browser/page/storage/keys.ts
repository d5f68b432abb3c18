/** The keys of what is remembered beside drafts, profiles and progress. No backup contains it. */
export const THEME_KEY = 'sdp:theme';
/** The assistant that the reader chose last. */
export const ASSISTANT_KEY = 'sdp:assistant';
/** The last search, in the session's storage. */
export const SEARCH_KEY = 'sdp:search';
