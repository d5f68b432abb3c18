import { readActiveProfile } from '../profile/profile-storage.ts';
import { listStoredKeys, readStored, type StorageTrouble, writeStored } from '../storage.ts';

/**
 * Progress through workflows in the browser's storage, format 1: one entry a step that is done, so that two tabs never write over
 * each other's. `sdp:workflow:1:<profile>:<workflow>:<step>` is `1`. The profile is its id, or `none` for what was done without one:
 * progress belongs to the system that is being designed.
 */
export const PROGRESS_FORMAT = 'sdp:workflow:1:';

const NO_PROFILE = 'none';

/** What is stored of one workflow for one profile; undefined stands for none. */
export interface StoredProgress {
  profile: string | undefined;
  workflow: string;
  /** The ids of the steps that are done. */
  done: ReadonlySet<string>;
}

/** The id of the profile that progress is kept for now. */
export function readProgressOwner(): string | undefined {
  return readActiveProfile()?.id;
}

/** The ids of the steps of a workflow that are done for a profile. */
export function readDone(profile: string | undefined, workflow: string): Set<string> {
  const prefix = `${prefixOf(profile)}${workflow}:`;
  const keys = listStoredKeys(prefix).filter((key) => readStored(key) === '1');
  return new Set(keys.map((key) => key.slice(prefix.length)));
}

/** Stores whether a step is done. */
export function writeDone(profile: string | undefined, workflow: string, step: string, isDone: boolean): StorageTrouble | undefined {
  return writeStored(`${prefixOf(profile)}${workflow}:${step}`, isDone ? '1' : null);
}

/** All stored progress, in the order of the profiles' ids and the workflows' slugs. */
export function listProgress(): StoredProgress[] {
  const pairs = new Map<string, [string, string]>();
  for (const key of listStoredKeys(PROGRESS_FORMAT).sort()) {
    const [, pair, owner, workflow] = /^(([a-z0-9]+):([a-z0-9-]+)):[a-z0-9-]+$/.exec(key.slice(PROGRESS_FORMAT.length)) ?? [];
    if (pair !== undefined && owner !== undefined && workflow !== undefined) pairs.set(pair, [owner, workflow]);
  }
  return [...pairs.values()]
    .map(([owner, workflow]) => ({ profile: owner === NO_PROFILE ? undefined : owner, workflow }))
    .map(({ profile, workflow }) => ({ profile, workflow, done: readDone(profile, workflow) }))
    .filter(({ done }) => done.size > 0);
}

/** Erases what is stored of one workflow for a profile, or of all workflows where none is named. */
export function eraseProgress(profile: string | undefined, workflow?: string): StorageTrouble | undefined {
  const keys = listStoredKeys(`${prefixOf(profile)}${workflow === undefined ? '' : `${workflow}:`}`);
  return keys.map((key) => writeStored(key, null)).at(-1);
}

function prefixOf(profile: string | undefined): string {
  return `${PROGRESS_FORMAT}${profile ?? NO_PROFILE}:`;
}
