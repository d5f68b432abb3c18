/**
 * Comes before every key of this site in the browser's storage, which it may share with other sites of the same origin: the path below
 * which it lies, as the page says, and nothing at `/`.
 */
export const SCOPE = globalThis.document?.documentElement.dataset['scope'] ?? '';

/** The keys of what is remembered beside drafts, profiles and progress. No backup contains it. */
export const THEME_KEY = 'sdp:theme';
/** The assistant that the reader chose last. */
export const ASSISTANT_KEY = 'sdp:assistant';
/** Comes before the slug of a prompt in the key of when its draft was last changed here, in milliseconds. */
export const TIME_FORMAT = 'sdp:time:';
/** The last search, in the session's storage. */
export const SEARCH_KEY = 'sdp:search';
/** Before the slug of a prompt (nothing for the profile's page): what was set in its fields while the script of its page did not come. */
export const TYPED_FORMAT = 'sdp:typed:';
/** Before the slug of a prompt: the stored draft that its page could not be drawn with, entry by entry, as JSON. */
export const ASIDE_FORMAT = 'sdp:aside:';
/**
 * The name of the database, and the key under which the number of the last write is: not one of those that an erasure removes, in this
 * version or an earlier one.
 */
export const SITE = `${SCOPE}system-design-prompts`;
