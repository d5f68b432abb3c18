import type { StorageTrouble } from './storage.ts';

/** The sentences for a reader whose changes are not stored, or not safely. */
export const TROUBLES: Readonly<Record<StorageTrouble, string>> = {
  blocked: 'This browser blocks storage: what you enter stays while this page is open, but is not kept after it.',
  full: 'The browser’s storage is full: the last changes stay while this page is open, but are not kept after it. Delete what you no longer need on the profile page.',
  uncopied: 'What you enter is kept, but a crash of the browser may lose the last minute.',
};
