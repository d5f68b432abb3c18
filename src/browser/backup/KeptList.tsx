import { useRef, useState } from 'react';
import { type BackupDraft, printBackup } from '../../core/backup/backup.ts';
import { formatDay } from '../../core/export/day.ts';
import { downloadText } from '../page/download.ts';
import { IMPORT_FIELD } from '../profile/ProfileBar.tsx';
import type { Done } from '../profile/ProfilePage.tsx';
import { type Entry, KeptTable } from './KeptTable.tsx';
import { addBackup, eraseKept, makeUndoable, putDraft, readKept } from './kept.ts';
import { type Kept, useKept } from './useKept.ts';

interface Props {
  prompts: readonly Entry[];
  workflows: readonly Entry[];
  onDone(done: Done): void;
}

/** Everything of the reader's that this browser keeps, to be seen, exported, imported and erased. */
export function KeptList({ prompts, workflows, onDone }: Props) {
  const { kept, refresh } = useKept();
  const file = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [conflicts, setConflicts] = useState<readonly BackupDraft[]>([]);
  const isEmpty = kept.profiles.length + kept.drafts.length + kept.progress.length === 0;

  const act = (what: string, change: () => void): void => {
    setProblems([]);
    const undo = makeUndoable(change);
    refresh();
    onDone({
      what,
      undo: () => {
        undo();
        refresh();
      },
    });
  };
  const exportAll = (): void => {
    const name = `system-design-prompts-${formatDay(new Date())}.json`;
    downloadText(name, 'application/json', printBackup(readKept(), new Date()));
    setProblems([]);
    onDone({ what: `${describeKept(kept)} saved as ${name}.` });
  };
  const importFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const reader = await import('../../core/backup/backup-reading.ts').catch(() => undefined);
    if (reader === undefined) {
      onDone({
        what: 'What reads files did not load, so nothing was imported. Check your connection and reload the page.',
        isFailed: true,
      });
      return;
    }
    const result = reader.parseBackup(await chosen.text());
    setConflicts([]);
    setProblems(result.type === 'problems' ? result.problems : []);
    if (result.type === 'problems') {
      onDone({ what: `${chosen.name} was not imported, and nothing was changed. The reasons stand beside the button.`, isFailed: true });
      return;
    }
    let imported: ReturnType<typeof addBackup> | undefined;
    const undo = makeUndoable(() => {
      imported = addBackup(result.backup);
    });
    refresh();
    setConflicts(imported?.conflicts ?? []);
    onDone({
      what: `${chosen.name} is imported: ${describeCounts(imported?.profiles ?? 0, imported?.drafts ?? 0, imported?.workflows ?? 0)} added${
        imported?.same ? `, ${imported.same} there already` : ''
      }.`,
      undo: () => {
        undo();
        setConflicts([]);
        refresh();
      },
    });
  };

  return (
    <section id="kept" className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">Kept in this browser</h2>
      <p>
        Your profiles, drafts and progress through workflows are here and nowhere else. An export holds all of them, in a documented JSON
        file; the theme and the assistant you chose last are remembered too, and are not part of it. An answer that you paste, and what a
        prompt said when you copied it, are remembered by their tab until it is closed.
      </p>
      <div className="actions">
        <button type="button" className="button" disabled={isEmpty} onClick={exportAll}>
          Export everything
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Import a file
        </button>
        <input
          ref={file}
          id={IMPORT_FIELD}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="File to import"
          onChange={({ target }) => {
            void importFile(target.files?.[0]);
            target.value = '';
          }}
        />
        <button type="button" className="button" disabled={isEmpty} onClick={() => act(`${describeKept(kept)} erased.`, eraseKept)}>
          Erase all profiles, drafts and progress
        </button>
      </div>
      <div role="status">
        {problems.length > 0 && (
          <ul className="problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {conflicts.length > 0 && (
          <p className="conflicts">
            {conflicts.length === 1
              ? 'One draft of the file differs from yours, which stayed.'
              : `${conflicts.length} drafts of the file differ from yours, which stayed.`}{' '}
            <button
              type="button"
              className="button"
              onClick={() => {
                act('The file’s drafts stand in place of yours.', () => conflicts.forEach(putDraft));
                setConflicts([]);
              }}
            >
              Use the file’s instead
            </button>
          </p>
        )}
      </div>
      {isEmpty ? <p>Nothing yet.</p> : <KeptTable kept={kept} prompts={prompts} workflows={workflows} act={act} />}
    </section>
  );
}

function describeKept({ profiles, drafts, progress }: Kept): string {
  return describeCounts(profiles.length, drafts.length, progress.length);
}

/** As in “2 profiles, one draft and progress in one workflow”; “nothing new” where there is nothing. */
function describeCounts(profiles: number, drafts: number, workflows: number): string {
  const things = [count(profiles, 'profile'), count(drafts, 'draft'), count(workflows, 'workflow', 'progress in ')];
  return new Intl.ListFormat('en-GB').format(things.filter((thing) => thing !== '')) || 'nothing new';
}

function count(number: number, noun: string, before = ''): string {
  return number === 0 ? '' : `${before}${number === 1 ? `one ${noun}` : `${number} ${noun}s`}`;
}
