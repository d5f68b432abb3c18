/** The keys of what is remembered beside drafts, profiles and progress. No backup contains it. */
export const THEME_KEY = 'sdp:theme';
/** The assistant that the reader chose last. */
export const ASSISTANT_KEY = 'sdp:assistant';
/** Comes before the slug of a prompt in the key of when its draft was last changed here, in milliseconds. */
export const TIME_FORMAT = 'sdp:time:';
/** The last search, in the session's storage. */
export const SEARCH_KEY = 'sdp:search';
