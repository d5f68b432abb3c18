/* What registers and cards load when they are used. It is one script: each further one would move what they share to all pages. */
export { showDrafts } from './drafts.ts';
export { loadForReader, loadWithValues } from './reader-text.ts';
