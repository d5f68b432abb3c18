import type { Profile } from '../../core/prompt/profile.ts';
import { watchStorage } from '../page/storage/storage.ts';
import {
  announceProfiles,
  PROFILE_FORMAT,
  readActiveId,
  readProfiles,
  watchProfiles,
  writeActiveId,
  writeProfileField,
} from './profile-storage.ts';

/** The reader's profiles as every view of a page sees them. */
export interface ProfileState {
  /** In the order of their names. */
  profiles: readonly Profile[];
  /** The one that fills prompts; undefined for none. */
  active: Profile | undefined;
}

export const NO_PROFILES: ProfileState = { profiles: [], active: undefined };

/** The first profile has the same id in every tab, so that two tabs that begin it at once fill the same one. */
const FIRST_ID = 'first';
const FIRST_NAME = 'My system';

/** The ids of profiles that this page has removed: an undo brings them back, beside any that was begun since. */
export const removed = new Set<string>();

const listeners = new Set<() => void>();
let state: ProfileState | undefined;
let stopWatching = (): void => undefined;
/** The profile with a focused field on this page: it stays in use here, whatever another tab chooses, until the focus leaves. */
let heldId: string | undefined;

watchProfiles(() => show(readState()));

/** The profiles now; the same object until something changes. */
export function readProfileState(): ProfileState {
  state ??= readState();
  return state;
}

/** Calls back after each change, of this tab or another one. Answers with how to stop. */
export function subscribeToProfiles(listener: () => void): () => void {
  if (listeners.size === 0) stopWatching = watchStorage(followOtherTabs);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stopWatching();
  };
}

/** Sets a value of the profile in use, or of a first one where there is none; `''` leaves the key without a value. */
export function setProfileValue(key: string, value: string): void {
  // Another tab may have begun one that this tab has not been told of yet.
  const id = (readProfileState().active ?? readState().active)?.id ?? addProfile(FIRST_NAME);
  writeProfileField(id, `value:${key}`, value || null);
  announceProfiles();
}

/** Adds a profile and puts it in use. A name that is taken gets a number. Answers with the new profile's id. */
export function addProfile(name: string, values: Profile['values'] = new Map()): string {
  const { profiles } = readState();
  const id = profiles.length === 0 && !removed.has(FIRST_ID) ? FIRST_ID : makeId();
  // In use before it is there, a first profile is never unused in another tab, which would take its fields away from the reader.
  writeActiveId(id);
  for (const [key, value] of values) writeProfileField(id, `value:${key}`, value);
  writeProfileField(id, 'name', makeUnique(name, profiles));
  announceProfiles();
  return id;
}

/** Random, as two tabs may add profiles at the same time. `randomUUID` is missing on plain http. */
function makeId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (number) => number.toString(36)).join('');
}

function makeUnique(name: string, profiles: readonly Profile[]): string {
  const names = new Set(profiles.map((profile) => profile.name));
  let unique = name;
  for (let i = 2; names.has(unique); i += 1) unique = `${name} ${i}`;
  return unique;
}

function readState(): ProfileState {
  const profiles = readProfiles();
  const id = heldId ?? readActiveId();
  return { profiles, active: profiles.find((profile) => profile.id === id) };
}

function show(next: ProfileState): void {
  state = next;
  for (const listener of listeners) listener();
}

/**
 * Takes over what other tabs have stored, but for the value in the field that has the focus, which follows when the focus leaves. In a
 * field of the profile itself the profile stays too: what is typed on belongs to the one that was there.
 */
function followOtherTabs(key: string | null): void {
  if (key !== null && !key.startsWith(PROFILE_FORMAT)) return;
  // Where another window has the focus, nobody types here.
  const field = document.hasFocus() ? document.activeElement?.closest<HTMLElement>('[data-profile]') : null;
  const held = field?.dataset['profile'];
  const { active } = readProfileState();
  if (field?.closest('[data-profile-editor]')) heldId = active?.id;
  const next = readState();
  show(held === undefined ? next : { ...next, active: holdValue(next.active, held, active) });
  field?.addEventListener('focusout', release, { once: true });
}

function release(): void {
  heldId = undefined;
  show(readState());
}

/** The next profile with one value of the present one; without a next one, the present one with nothing but that value. */
function holdValue(next: Profile | undefined, key: string, present: Profile | undefined): Profile | undefined {
  const value = present?.values.get(key);
  const profile = next ?? (value === undefined ? undefined : present);
  if (profile === undefined) return undefined;
  const values = new Map(next?.values);
  if (value === undefined) values.delete(key);
  else values.set(key, value);
  return { ...profile, values };
}
