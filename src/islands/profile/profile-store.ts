import type { Profile } from '../../prompt/profile.ts';
import type { StorageTrouble } from '../storage.ts';
import {
  announceProfiles,
  PROFILE_FORMAT,
  readActiveId,
  readProfiles,
  watchProfiles,
  writeActiveId,
  writeProfileEntry,
} from './profile-storage.ts';

/** The reader's profiles as every view of a page sees them. */
export interface ProfileState {
  /** In the order of their names. */
  profiles: readonly Profile[];
  /** The one that fills prompts; undefined for none. */
  active: Profile | undefined;
  /** Why changes are not being kept; undefined while all are. */
  trouble: StorageTrouble | undefined;
}

export const NO_PROFILES: ProfileState = { profiles: [], active: undefined, trouble: undefined };

/** The first profile has the same id in every tab, so that two tabs that begin it at once fill the same one. */
export const FIRST_ID = 'first';
const FIRST_NAME = 'My system';

const listeners = new Set<() => void>();
let state: ProfileState | undefined;
let trouble: StorageTrouble | undefined;

watchProfiles(() => show(readState()));

/** The profiles now; the same object until something changes. */
export function readProfileState(): ProfileState {
  state ??= readState();
  return state;
}

/** Calls back after each change, of this tab or another one. Answers with how to stop. */
export function subscribeToProfiles(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', followOtherTabs);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', followOtherTabs);
  };
}

/** Puts a profile in use; undefined for none. */
export function chooseProfile(id: string | undefined): void {
  update(writeActiveId(id));
}

/** Sets a value of the profile in use, or of a first one where there is none; `''` leaves the key without a value. */
export function setProfileValue(key: string, value: string): void {
  const id = readProfileState().active?.id ?? addProfile(FIRST_NAME);
  update(writeProfileEntry(id, { type: 'value', key, value: value === '' ? undefined : value }));
}

/** Adds a profile and puts it in use. A name that is taken gets a number. Answers with the new profile's id. */
export function addProfile(name: string, values: Profile['values'] = new Map()): string {
  const { profiles } = readProfileState();
  const id = profiles.length === 0 ? FIRST_ID : makeId();
  for (const [key, value] of values) writeProfileEntry(id, { type: 'value', key, value });
  writeProfileEntry(id, { type: 'name', name: makeUnique(name, profiles) });
  chooseProfile(id);
  return id;
}

export function renameProfile(id: string, name: string): void {
  update(writeProfileEntry(id, { type: 'name', name }));
}

export function removeProfile({ id, values }: Profile): void {
  for (const key of values.keys()) writeProfileEntry(id, { type: 'value', key, value: undefined });
  if (readActiveId() === id) writeActiveId(undefined);
  update(writeProfileEntry(id, { type: 'name', name: undefined }));
}

/** Random, as two tabs may add profiles at the same time. `randomUUID` is missing on plain http. */
function makeId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (number) => number.toString(36)).join('');
}

function makeUnique(name: string, profiles: readonly Profile[]): string {
  const names = new Set(profiles.map((profile) => profile.name));
  for (let i = 1; ; i += 1) {
    const candidate = i === 1 ? name : `${name} ${i}`;
    if (!names.has(candidate)) return candidate;
  }
}

function readState(): ProfileState {
  const profiles = readProfiles();
  const id = readActiveId();
  return { profiles, active: profiles.find((profile) => profile.id === id), trouble };
}

function show(next: ProfileState): void {
  state = next;
  for (const listener of listeners) listener();
}

function update(found: StorageTrouble | undefined): void {
  trouble = found;
  announceProfiles();
}

/** Takes over what other tabs have stored, but for the value in the field that has the focus, which follows when the focus leaves. */
function followOtherTabs({ key }: StorageEvent): void {
  if (key !== null && !key.startsWith(PROFILE_FORMAT)) return;
  const field = document.activeElement?.closest<HTMLElement>('[data-profile]');
  const held = field?.dataset['profile'];
  const before = held === undefined ? undefined : readProfileState().active?.values.get(held);
  const next = readState();
  if (held === undefined || next.active?.values.get(held) === before) {
    show(next);
    return;
  }
  show({ ...next, active: holdValue(next.active, held, before) });
  field?.addEventListener('focusout', () => show(readState()), { once: true });
}

function holdValue(profile: Profile | undefined, key: string, value: string | undefined): Profile | undefined {
  if (profile === undefined) return undefined;
  const values = new Map(profile.values);
  if (value === undefined) values.delete(key);
  else values.set(key, value);
  return { ...profile, values };
}
