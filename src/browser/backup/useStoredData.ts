import { useEffect, useState } from 'react';
import type { Backup, BackupDraft } from '../../core/backup/backup.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import { joinWords } from '../../core/text/join.ts';
import { count } from '../page/count.ts';
import { watchStorage } from '../page/storage/storage.ts';
import { withTimeout } from '../page/with-timeout.ts';
import type { Notice } from '../profile/ProfileMessages.tsx';
import { readActiveId, readProfiles } from '../profile/profile-storage.ts';
import { subscribeToProfiles } from '../profile/profile-store.ts';
import { listProgress, type StoredProgress } from '../workflow/progress-storage.ts';
import { addBackup, type Imported, listDrafts, makeUndoable } from './stored-data.ts';

/** Everything of the reader's that this browser stores. */
export interface StoredData extends Pick<Backup, 'drafts'> {
  profiles: readonly Profile[];
  /** The profile in use. */
  activeId: string | undefined;
  /** Progress through workflows, of all profiles and of none, with words for whose it is. */
  progress: readonly (StoredProgress & { owner: string })[];
}

/** Why the last file was not imported, in sentences, or which of its drafts differ from the reader's own, which stayed. */
interface Report {
  problems: readonly string[];
  conflicts: readonly BackupDraft[];
}

const NOTHING: StoredData = { profiles: [], drafts: [], progress: [], activeId: undefined };
const NO_REPORT: Report = { problems: [], conflicts: [] };

/** The stored data now, read again after each change of a profile, of another tab and of this hook, and what changes it. */
export function useStoredData(onNotice: (notice: Notice) => void) {
  const [stored, setStored] = useState(NOTHING);
  const [report, setReport] = useState(NO_REPORT);
  const refresh = (): void => setStored(readAll());
  const forget = (): void => setReport(NO_REPORT);
  useEffect(() => {
    const read = (): void => setStored(readAll());
    read();
    const stopWatching = watchStorage(read);
    const unsubscribe = subscribeToProfiles(read);
    return () => {
      stopWatching();
      unsubscribe();
    };
  }, []);
  const tell = (text: string, undo: () => void): void => {
    refresh();
    onNotice({
      text,
      undo: () => {
        undo();
        forget();
        refresh();
      },
    });
  };
  /** Changes what is stored, says so and offers to undo it. */
  const act = (text: string, change: () => void): void => {
    forget();
    tell(text, makeUndoable(change));
  };
  /** Imports a file that was exported here, whole or not at all. */
  const importFile = async (file: File): Promise<void> => {
    forget();
    const fail = (text: string): void => onNotice({ text, isFailed: true });
    const reader = await withTimeout(import('../../core/backup/backup-reading.ts')).catch(() => undefined);
    if (reader === undefined)
      return fail('What reads files did not load, so nothing was imported. Check your connection and reload the page.');
    const result = reader.parseBackup(await file.text());
    if (result.type === 'problems') {
      setReport({ ...NO_REPORT, problems: result.problems });
      return fail(`${file.name} was not imported, and nothing was changed. The reasons stand beside the button.`);
    }
    let imported: Imported | undefined;
    const undo = makeUndoable(() => {
      imported = addBackup(result.backup);
    });
    setReport({ ...NO_REPORT, conflicts: imported?.conflicts ?? [] });
    tell(describeImport(file.name, imported), undo);
  };
  return { stored, report, forget, act, importFile };
}

/** As in “2 profiles, one draft and progress in one workflow”; “nothing new” where there is nothing. */
export function describeCounts(profiles: number, drafts: number, workflows: number): string {
  const things = [
    profiles > 0 && count(profiles, 'profile'),
    drafts > 0 && count(drafts, 'draft'),
    workflows > 0 && `progress in ${count(workflows, 'workflow')}`,
  ];
  return joinWords(things.filter((thing) => thing !== false)) || 'nothing new';
}

function describeImport(name: string, imported: Imported | undefined): string {
  const { profiles = 0, drafts = 0, workflows = 0, same = 0 } = imported ?? {};
  return `${name} is imported: ${describeCounts(profiles, drafts, workflows)} added${same === 0 ? '' : `, ${same} there already`}.`;
}

function readAll(): StoredData {
  const profiles = readProfiles();
  const describeOwner = (id: string | undefined): string =>
    id === undefined ? 'without a profile' : `for “${profiles.find((profile) => profile.id === id)?.name ?? 'a deleted profile'}”`;
  const progress = listProgress().map((stored) => ({ ...stored, owner: describeOwner(stored.profile) }));
  return { profiles, drafts: listDrafts(), progress, activeId: readActiveId() };
}
