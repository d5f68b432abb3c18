import type { StorageTrouble } from './storage.ts';

const SENTENCES = {
  blocked: 'This browser blocks storage: what you enter stays while this page is open, but is not kept after it.',
  full: 'The browser’s storage is full: the last changes stay while this page is open, but are not kept after it. Delete what you no longer need on the profile page.',
} as const satisfies Record<StorageTrouble, string>;

/** The sentence for a reader whose changes are not stored. */
export function describeTrouble(trouble: StorageTrouble): string {
  return SENTENCES[trouble];
}
