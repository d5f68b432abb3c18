import { listStoredKeys, readStored, writeStored } from '../../page/storage/storage.ts';
import { DRAFT_FORMAT, parseEntry } from './draft-storage.ts';

/*
 * `sdp:1:<slug>:time` holds when a draft was last changed here, in milliseconds. It is erased with its draft, is in no backup, and older
 * versions pass over it.
 */

/** Notes that a draft has just been changed, or forgets its time where nothing is left of it. */
export function noteTime(slug: string): void {
  const isStored = listStoredKeys(`${DRAFT_FORMAT}${slug}:`).some((name) => parseEntry(slug, name, null) !== undefined);
  writeStored(timeKey(slug), isStored ? `${Date.now()}` : null);
}

/** The slugs of the prompts in whose drafts something is filled in or chosen, the last changed first. */
export function listLastDrafts(): string[] {
  const times = new Map<string, number>();
  for (const name of listStoredKeys(DRAFT_FORMAT)) {
    const slug = name.slice(DRAFT_FORMAT.length).split(':', 1)[0] ?? '';
    if (readStored(name) !== '' && parseEntry(slug, name, null) !== undefined) times.set(slug, Number(readStored(timeKey(slug))) || 0);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([slug]) => slug);
}

function timeKey(slug: string): string {
  return `${DRAFT_FORMAT}${slug}:time`;
}
