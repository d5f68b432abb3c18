import type { RefObject } from 'react';
import { printBackup } from '../../core/backup/backup.ts';
import { formatDay } from '../../core/export/day.ts';
import { Button } from '../page/Button.tsx';
import { downloadText } from '../page/download.ts';
import type { Notice } from '../profile/ProfileMessages.tsx';
import { type Entry, StoredDataTable } from './StoredDataTable.tsx';
import { eraseStoredData, putDraft, readStoredData } from './stored-data.ts';
import { describeCounts, type StoredData, useStoredData } from './useStoredData.ts';

interface Props {
  prompts: readonly Entry[];
  workflows: readonly Entry[];
  /** The field that takes a file to import, which other buttons open too. */
  fileField: RefObject<HTMLInputElement | null>;
  onNotice(notice: Notice): void;
}

/** Everything of the reader's that this browser keeps, to be seen, exported, imported and erased. */
export function StoredDataList({ prompts, workflows, fileField, onNotice }: Props) {
  const { stored, report, forget, act, importFile } = useStoredData(onNotice);
  const { problems, conflicts } = report;
  const isEmpty = stored.profiles.length + stored.drafts.length + stored.progress.length === 0;
  const exportAll = (): void => {
    const name = `system-design-prompts-${formatDay(new Date())}.json`;
    downloadText(name, 'application/json', printBackup(readStoredData(), new Date()));
    forget();
    onNotice({ text: `Saved as ${name}: ${describeAll(stored)}.` });
  };
  return (
    <section id="kept" className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">Kept in this browser</h2>
      <p>
        Your profiles, drafts and progress through workflows are here and nowhere else; a draft that you replace as a whole is kept with the
        new one, for Undo. An export holds all of them, in a documented JSON file; the theme and the assistant you chose last are remembered
        too, and are not part of it. An answer that you paste, and what a prompt said when you copied it, are remembered by their tab until
        it is closed.
      </p>
      <div className="actions">
        <Button disabled={isEmpty} onClick={exportAll}>
          Export everything
        </Button>
        <Button onClick={() => fileField.current?.click()}>Import a file</Button>
        <input
          ref={fileField}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="File to import"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void importFile(file);
            target.value = '';
          }}
        />
        <Button disabled={isEmpty} onClick={() => act(`Erased: ${describeAll(stored)}.`, eraseStoredData)}>
          Erase all profiles, drafts and progress
        </Button>
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
            <span>
              {conflicts.length === 1
                ? 'One draft of the file differs from yours, which stayed.'
                : `${conflicts.length} drafts of the file differ from yours, which stayed.`}
            </span>{' '}
            <Button onClick={() => act('The file’s drafts stand in place of yours.', () => conflicts.forEach(putDraft))}>
              Use the file’s instead
            </Button>
          </p>
        )}
      </div>
      {isEmpty ? <p>Nothing yet.</p> : <StoredDataTable stored={stored} prompts={prompts} workflows={workflows} act={act} />}
    </section>
  );
}

function describeAll({ profiles, drafts, progress }: StoredData): string {
  return describeCounts(profiles.length, drafts.length, progress.length);
}
