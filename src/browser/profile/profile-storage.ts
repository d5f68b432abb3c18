import type { Profile } from '../../core/prompt/profile.ts';
import { listStoredKeys, readStored, writeStored } from '../page/storage/storage.ts';

/**
 * Profiles in the browser's storage, format 1: one entry a field, so that two tabs never write over each other's.
 * `sdp:profile:1:<id>:name` holds a profile's name, `sdp:profile:1:<id>:value:<key>` a value as it is, `sdp:profile:1:active` the id
 * of the profile in use. Values of keys that this version does not know are kept, exported and erased like all others.
 */
export const PROFILE_FORMAT = 'sdp:profile:1:';

const ACTIVE = `${PROFILE_FORMAT}active`;

/** The name on screen of a profile whose name is empty or was removed by another tab. */
export const UNNAMED = 'Unnamed profile';

/** The stored profiles, in the order of their names. */
export function readProfiles(): Profile[] {
  const found = new Map<string, { name: string; values: Map<string, string> }>();
  for (const stored of listStoredKeys(PROFILE_FORMAT)) {
    const [, id, field, key] = /^([a-z0-9]+):(name|value):?([\s\S]*)$/.exec(stored.slice(PROFILE_FORMAT.length)) ?? [];
    if (id === undefined) continue;
    const profile = found.get(id) ?? { name: UNNAMED, values: new Map() };
    found.set(id, profile);
    const text = readStored(stored) ?? '';
    if (field === 'name') profile.name = text === '' ? UNNAMED : text;
    else profile.values.set(key ?? '', text);
  }
  return [...found].map(([id, profile]) => ({ id, ...profile })).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** The id of the profile in use; undefined where the reader uses none. */
export function readActiveId(): string | undefined {
  return readStored(ACTIVE) ?? undefined;
}

/** The profile in use. */
export function readActiveProfile(): Profile | undefined {
  const id = readActiveId();
  return id === undefined ? undefined : readProfiles().find((profile) => profile.id === id);
}

const watchers = new Set<() => void>();

/** Calls back whenever this page has changed what is stored of profiles. Changes of other tabs are the browser's `storage` events. */
export function watchProfiles(watcher: () => void): void {
  watchers.add(watcher);
}

/** Tells all who watch on this page that what is stored of profiles has changed. */
export function announceProfiles(): void {
  for (const watcher of watchers) watcher();
}

/** Stores which profile is in use; undefined for none. */
export function writeActiveId(id: string | undefined): void {
  writeStored(ACTIVE, id ?? null);
}

/** Puts a profile in use on this page; undefined for none. */
export function chooseProfile(id: string | undefined): void {
  writeActiveId(id);
  announceProfiles();
}

/** Stores one field of a profile; null removes it. */
export function writeProfileField(id: string, field: 'name' | `value:${string}`, text: string | null): void {
  writeStored(`${PROFILE_FORMAT}${id}:${field}`, text);
}

/** The name of a profile's value in storage. */
export function nameValue(id: string, key: string): string {
  return `${PROFILE_FORMAT}${id}:value:${key}`;
}

/** Puts back what was stored of profiles, of whatever still has its place. */
export function restoreFields(entries: readonly (readonly [name: string, text: string])[]): void {
  for (const [name, text] of entries) if (name.startsWith(PROFILE_FORMAT) && readStored(name) !== null) writeStored(name, text);
  announceProfiles();
}
