import { chooseProfile, readActiveId } from '../../profile/profile-storage.ts';
import { DRAFT_FORMAT } from '../../prompt/draft/draft-storage.ts';
import { attempt } from '../attempt.ts';
import { ASIDE_FORMAT, SCOPE, TYPED_FORMAT } from '../storage/keys.ts';
import { listStoredKeys, readStored, writeStored } from '../storage/storage.ts';

/** What an error of a page has led to: nothing yet, or the draft was set aside, or the profile is no longer in use. */
export type Consequence = 'none' | 'draft' | 'profile';

/** Before the slug of a prompt, in the session's storage: what was stored when its page failed last. */
const CRASH_FORMAT = 'sdp:crashed:';

type Entries = Record<string, string>;

/**
 * Takes note of an error of a page. Where the page has failed before with the same stored draft, the draft is set aside: it stays in
 * storage as it is, under another key. Without a draft it is the profile in use that is not used any more.
 */
export function recordCrash(slug: string): Consequence {
  const entries = readEntries(slug);
  const state = JSON.stringify([entries, readActiveId()]);
  const key = SCOPE + CRASH_FORMAT + slug;
  const isRepeated = attempt(() => sessionStorage.getItem(key) === state, true);
  attempt(() => sessionStorage.setItem(key, state), undefined);
  if (!isRepeated) return 'none';
  if (Object.keys(entries).length > 0) {
    writeStored(ASIDE_FORMAT + slug, JSON.stringify({ ...readAside(slug), ...entries }));
    for (const name of Object.keys(entries)) writeStored(name, null);
    return 'draft';
  }
  if (readActiveId() === undefined) return 'none';
  chooseProfile(undefined);
  return 'profile';
}

/** What is set aside of a prompt: values by the keys of their blanks. */
export function readAsideValues(slug: string): (readonly [key: string, value: string])[] {
  const prefix = `${DRAFT_FORMAT}${slug}:value:`;
  return Object.entries(readAside(slug)).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
}

/** Puts back what was set aside of a prompt, but for what has been set anew since. */
export function bringBack(slug: string): void {
  for (const [name, value] of Object.entries(readAside(slug))) if (readStored(name) === null) writeStored(name, value);
  writeStored(ASIDE_FORMAT + slug, null);
}

function readAside(slug: string): Entries {
  try {
    return Object(JSON.parse(readStored(ASIDE_FORMAT + slug) ?? '{}'));
  } catch {
    return {};
  }
}

function readEntries(slug: string): Entries {
  const names = [...(slug === '' ? [] : listStoredKeys(`${DRAFT_FORMAT}${slug}:`)), TYPED_FORMAT + slug];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = readStored(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
