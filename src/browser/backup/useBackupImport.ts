import { useState } from 'react';
import type { BackupDraft } from '../../core/backup/backup.ts';
import type { Notice } from '../page/notice.ts';
import { describeCounts } from './counts.ts';
import { addBackup, type Imported, makeUndoable } from './stored-data.ts';

export interface BackupImport {
  /** Why the last file was not imported, in sentences; none where it was. */
  problems: readonly string[];
  /** The drafts of the last file for which the reader has another one, which stayed. */
  conflicts: readonly BackupDraft[];
  importFile(file: File): Promise<void>;
  /** Forgets problems and conflicts. */
  forget(): void;
}

/** Imports files that were exported here, whole or not at all. `onChange` hears of each change of what is stored. */
export function useBackupImport(onNotice: (notice: Notice) => void, onChange: () => void): BackupImport {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [conflicts, setConflicts] = useState<readonly BackupDraft[]>([]);
  const forget = (): void => {
    setProblems([]);
    setConflicts([]);
  };
  const importFile = async (file: File): Promise<void> => {
    forget();
    const reader = await import('../../core/backup/backup-reading.ts').catch(() => undefined);
    if (reader === undefined) {
      onNotice({
        text: 'What reads files did not load, so nothing was imported. Check your connection and reload the page.',
        isFailed: true,
      });
      return;
    }
    const result = reader.parseBackup(await file.text());
    if (result.type === 'problems') {
      setProblems(result.problems);
      onNotice({ text: `${file.name} was not imported, and nothing was changed. The reasons stand beside the button.`, isFailed: true });
      return;
    }
    let imported: Imported | undefined;
    const undo = makeUndoable(() => {
      imported = addBackup(result.backup);
    });
    onChange();
    setConflicts(imported?.conflicts ?? []);
    onNotice({
      text: describeImport(file.name, imported),
      undo: () => {
        undo();
        forget();
        onChange();
      },
    });
  };
  return { problems, conflicts, importFile, forget };
}

function describeImport(name: string, imported: Imported | undefined): string {
  const { profiles = 0, drafts = 0, workflows = 0, same = 0 } = imported ?? {};
  return `${name} is imported: ${describeCounts(profiles, drafts, workflows)} added${same === 0 ? '' : `, ${same} there already`}.`;
}
