import { listStoredKeys, readStored, type StorageTrouble, watchStorage, writeStored } from '../page/storage/storage.ts';
import { PROFILE_FORMAT, watchProfiles } from '../profile/profile-storage.ts';

/**
 * Progress through workflows in the browser's storage, format 1: one entry per step that is done, so that two tabs never overwrite each
 * other's. `sdp:workflow:1:<profile>:<workflow>:<step>` is `1`. The profile is its id, or `none` for what was done without one:
 * progress belongs to the system that is being designed.
 */
export const PROGRESS_FORMAT = 'sdp:workflow:1:';

const NO_PROFILE = 'none';

/** The stored progress of one workflow for one profile; the profile is undefined for progress made without one. */
export interface StoredProgress {
  profile: string | undefined;
  workflow: string;
  /** The ids of the steps that are done. */
  done: ReadonlySet<string>;
}

/** The ids of the steps of a workflow that are done for a profile. */
export function readDone(profile: string | undefined, workflow: string): Set<string> {
  const entries = listStoredKeys(`${prefixOf(profile)}${workflow}:`).flatMap((key) => parseKey(key) ?? []);
  return new Set(entries.map(({ step }) => step));
}

/** Stores whether a step is done. */
export function writeDone(profile: string | undefined, workflow: string, step: string, isDone: boolean): StorageTrouble | undefined {
  return writeStored(`${prefixOf(profile)}${workflow}:${step}`, isDone ? '1' : null);
}

/** All stored progress: first that made without a profile, then by profile id, each sorted by workflow slug. */
export function listProgress(): StoredProgress[] {
  const found = new Map<string, { profile: string | undefined; workflow: string; done: Set<string> }>();
  for (const { profile, workflow, step } of listStoredKeys(PROGRESS_FORMAT).flatMap((key) => parseKey(key) ?? [])) {
    const name = `${profile ?? ''}:${workflow}`;
    const progress = found.get(name) ?? { profile, workflow, done: new Set() };
    found.set(name, progress);
    progress.done.add(step);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, progress]) => progress);
}

/** Erases the progress of one workflow for a profile, or of all workflows if none is named. */
export function eraseProgress(profile: string | undefined, workflow?: string): void {
  for (const key of listStoredKeys(prefixOf(profile) + (workflow === undefined ? '' : `${workflow}:`))) writeStored(key, null);
}

/** Calls `show` once, and again whenever the progress may have changed: by another profile, another tab, or a return to the page. */
export function followProgress(show: () => void): void {
  watchProfiles(show);
  watchStorage((key) => {
    if (key === null || key.startsWith(PROGRESS_FORMAT) || key.startsWith(PROFILE_FORMAT)) show();
  });
  show();
}

/** Parses the storage key of a step that is done; undefined for entries of other shapes, which are left alone. */
function parseKey(key: string): { profile: string | undefined; workflow: string; step: string } | undefined {
  const [, owner, workflow, step] = /^([a-z0-9]+):([a-z0-9-]+):([a-z0-9-]+)$/.exec(key.slice(PROGRESS_FORMAT.length)) ?? [];
  if (workflow === undefined || step === undefined || readStored(key) !== '1') return undefined;
  return { profile: owner === NO_PROFILE ? undefined : owner, workflow, step };
}

function prefixOf(profile: string | undefined): string {
  return `${PROGRESS_FORMAT}${profile ?? NO_PROFILE}:`;
}
