import { attempt } from '../attempt.ts';
import { SCOPE, SITE } from './keys.ts';

/**
 * Takes over, once, what a version of this site without base paths in its keys has stored. Its entries stay: they may be another site's of
 * the same origin.
 */
export function takeOverOldKeys(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) attempt(() => takeOver(window[name]), undefined);
}

function takeOver(storage: Storage): void {
  if (storage.getItem(SITE) !== null) return;
  for (const key of Object.keys(storage))
    if (key.startsWith('sdp:') && storage.getItem(SCOPE + key) === null) storage.setItem(SCOPE + key, storage.getItem(key) ?? '');
  storage.setItem(SITE, '0');
  // The directive of an island has looked by now.
  dispatchEvent(new StorageEvent('storage'));
}
