import type { Backup, BackupDraft, BackupProgress } from '../../core/backup/backup.ts';
import { equalChoices, isEmptyDraft } from '../../core/prompt/draft.ts';
import { eraseSessions } from '../answer/session.ts';
import { ASIDE_FORMAT, TIME_FORMAT, TYPED_FORMAT } from '../page/storage/keys.ts';
import { listStoredKeys, readStored, writeStored } from '../page/storage/storage.ts';
import { announceProfiles, chooseProfile, PROFILE_FORMAT, readActiveId, readProfiles } from '../profile/profile-storage.ts';
import { addProfile, readProfileState } from '../profile/profile-store.ts';
import { DRAFT_FORMAT, keepPrevious, listChanges, listStoredDrafts, readDraft, writeEntry } from '../prompt/draft/draft-storage.ts';
import { listProgress, PROGRESS_FORMAT, readDone, type StoredProgress, writeDone } from '../workflow/progress-storage.ts';

/** Everything of the reader's that this browser keeps: their profiles, their drafts, and how far they are in workflows. */
export function readStoredData(): Backup {
  const activeId = readActiveId();
  const stored = listProgress();
  return {
    profiles: readProfiles().map(({ id, name, values }) => ({ name, isActive: id === activeId, values, ...progressOf(id, stored) })),
    drafts: listDrafts().filter((draft) => !isEmptyDraft(draft)),
    ...progressOf(undefined, stored),
  };
}

/** The drafts of all prompts for which something is stored, be it only the version before, which an undo brings back. */
export function listDrafts(): BackupDraft[] {
  return listStoredDrafts().map((slug) => ({ prompt: slug, ...readDraft(slug) }));
}

function progressOf(profile: string | undefined, stored: readonly StoredProgress[]): Pick<Backup, 'progress'> {
  const own = stored.filter((progress) => progress.profile === profile).map(({ workflow, done }) => ({ workflow, done }));
  return own.length === 0 ? {} : { progress: own };
}

/** The result of an import: how much was added or there already, and the drafts that differ from the reader's own. */
export interface Imported {
  profiles: number;
  drafts: number;
  /** Workflows in which steps were ticked. */
  workflows: number;
  same: number;
  /** Drafts of the file for which the reader has another one, which stays. */
  conflicts: readonly BackupDraft[];
}

/** Adds what a backup holds. What is there already stays as it is, steps that are done among it; a profile whose name is taken gets a number. */
export function addBackup({ profiles, drafts, progress = [] }: Backup): Imported {
  const stored = readStoredData();
  const ownProfiles = readProfiles();
  const findOwn = ({ name, values }: Backup['profiles'][number]): string | undefined =>
    ownProfiles.find((other) => other.name === name && equalEntries(other.values, values))?.id;
  const newProfiles = profiles.filter((profile) => findOwn(profile) === undefined);
  const wasActive = readProfileState().active?.id;
  let toChoose: string | undefined;
  let workflows = addProgress(undefined, progress);
  for (const profile of profiles) {
    const own = findOwn(profile);
    const id = own ?? addProfile(profile.name, profile.values);
    if (own === undefined && profile.isActive) toChoose = id;
    workflows += addProgress(id, profile.progress ?? []);
  }
  chooseProfile(wasActive ?? toChoose);

  const ownDraft = ({ prompt }: BackupDraft) => stored.drafts.find((other) => other.prompt === prompt);
  const newDrafts = drafts.filter((draft) => ownDraft(draft) === undefined);
  for (const draft of newDrafts) putDraft(draft);
  const conflicts = drafts.filter((draft) => {
    const own = ownDraft(draft);
    return own !== undefined && !equalDrafts(own, draft);
  });
  const same = profiles.length - newProfiles.length + drafts.length - newDrafts.length - conflicts.length;
  return { profiles: newProfiles.length, drafts: newDrafts.length, workflows, same, conflicts };
}

/** Ticks the steps that are not ticked yet, and answers with the number of workflows that have such. */
function addProgress(profile: string | undefined, progress: readonly BackupProgress[]): number {
  const added = progress.filter(({ workflow, done }) => {
    const own = readDone(profile, workflow);
    const missing = [...done].filter((step) => !own.has(step));
    for (const step of missing) writeDone(profile, workflow, step, true);
    return missing.length > 0;
  });
  return added.length;
}

/** Puts a draft in the place of whatever is stored of its prompt. */
export function putDraft({ prompt, ...draft }: BackupDraft): void {
  if (!isEmptyDraft(readDraft(prompt))) keepPrevious(prompt, 'A draft from a file has replaced yours.');
  for (const entry of listChanges(readDraft(prompt), draft)) writeEntry(prompt, entry);
}

/** Erases everything stored of one prompt. */
export function eraseDraft(slug: string): void {
  for (const key of listStoredKeys(`${DRAFT_FORMAT}${slug}:`)) writeStored(key, null);
  writeStored(TIME_FORMAT + slug, null);
}

/** Erases every profile, every draft and all progress, those that this version cannot read too, and what this tab remembers of conversations. */
export function eraseStoredData(): void {
  for (const key of listDataKeys()) writeStored(key, null);
  eraseSessions();
  announceProfiles();
}

/**
 * Changes the stored data and answers with how to undo that. The undo puts back each entry that was changed, but for those that
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

function listDataKeys(): string[] {
  return [PROFILE_FORMAT, DRAFT_FORMAT, PROGRESS_FORMAT, TIME_FORMAT, TYPED_FORMAT, ASIDE_FORMAT].flatMap(listStoredKeys);
}

function readEntries(): Map<string, string> {
  return new Map(listDataKeys().map((key) => [key, readStored(key) ?? '']));
}

function equalDrafts(a: BackupDraft, b: BackupDraft): boolean {
  return equalChoices(a, b) && equalEntries(a.values, b.values);
}

function equalEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
