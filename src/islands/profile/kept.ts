import type { Backup, BackupDraft } from '../../formats/backup.ts';
import { DRAFT_FORMAT, listChanges, listStoredDrafts, readDraft, writeEntry } from '../draft-storage.ts';
import { listStoredKeys, readStored, writeStored } from '../storage.ts';
import { announceProfiles, PROFILE_FORMAT, readActiveId, readProfiles } from './profile-storage.ts';
import { addProfile, chooseProfile, readProfileState } from './profile-store.ts';

/** Everything of the reader's that this browser keeps: their profiles and their drafts. */
export function readKept(): Backup {
  const activeId = readActiveId();
  return {
    profiles: readProfiles().map(({ id, name, values }) => ({ name, isActive: id === activeId, values })),
    drafts: listStoredDrafts().map((slug) => ({ prompt: slug, ...readDraft(slug) })),
  };
}

/** What became of an imported backup: what was added, what was there already, and the drafts that differ from the reader's own. */
export interface Imported {
  profiles: number;
  drafts: number;
  same: number;
  /** Drafts of the file for which the reader has another one, which stays. */
  conflicts: readonly BackupDraft[];
}

/** Adds what a backup holds. What is there already stays as it is; a profile whose name is taken gets a number. */
export function addBackup({ profiles, drafts }: Backup): Imported {
  const kept = readKept();
  const newProfiles = profiles.filter(
    ({ name, values }) => !kept.profiles.some((other) => other.name === name && equalEntries(other.values, values)),
  );
  const wasActive = readProfileState().active?.id;
  let toChoose: string | undefined;
  for (const { name, isActive, values } of newProfiles) {
    const id = addProfile(name, values);
    if (isActive) toChoose = id;
  }
  chooseProfile(wasActive ?? toChoose);

  const ownDraft = ({ prompt }: BackupDraft) => kept.drafts.find((other) => other.prompt === prompt);
  const newDrafts = drafts.filter((draft) => ownDraft(draft) === undefined);
  for (const draft of newDrafts) putDraft(draft);
  const conflicts = drafts.filter((draft) => {
    const own = ownDraft(draft);
    return own !== undefined && !equalDrafts(own, draft);
  });
  const same = profiles.length - newProfiles.length + drafts.length - newDrafts.length - conflicts.length;
  return { profiles: newProfiles.length, drafts: newDrafts.length, same, conflicts };
}

/** Puts a draft in the place of whatever is kept of its prompt. */
export function putDraft({ prompt, ...draft }: BackupDraft): void {
  for (const entry of listChanges(readDraft(prompt), draft)) writeEntry(prompt, entry);
}

/** Erases all that is kept of one prompt. */
export function eraseDraft(slug: string): void {
  for (const key of listStoredKeys(`${DRAFT_FORMAT}${slug}:`)) writeStored(key, null);
}

/** Erases every profile and every draft, those that this version cannot read too. */
export function eraseKept(): void {
  for (const key of listKeptKeys()) writeStored(key, null);
  announceProfiles();
}

/**
 * Does something to what is kept and answers with how to undo it. The undo puts back each entry that was changed, but for those that
 * have been changed again since, here or in another tab.
 */
export function makeUndoable(change: () => void): () => void {
  const before = readEntries();
  change();
  announceProfiles();
  const after = readEntries();
  return () => {
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const changed = before.get(key) !== after.get(key);
      if (changed && readStored(key) === (after.get(key) ?? null)) writeStored(key, before.get(key) ?? null);
    }
    announceProfiles();
  };
}

function listKeptKeys(): string[] {
  return [...listStoredKeys(PROFILE_FORMAT), ...listStoredKeys(DRAFT_FORMAT)];
}

function readEntries(): Map<string, string> {
  return new Map(listKeptKeys().map((key) => [key, readStored(key) ?? '']));
}

function equalDrafts(a: BackupDraft, b: BackupDraft): boolean {
  const equalChoices = a.constraints.size === b.constraints.size && [...a.constraints].every((slug) => b.constraints.has(slug));
  return a.treatment === b.treatment && equalChoices && equalEntries(a.values, b.values);
}

function equalEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
