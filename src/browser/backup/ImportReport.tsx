import { Button } from '../page/Button.tsx';
import type { BackupImport } from './useBackupImport.ts';

interface Props extends Pick<BackupImport, 'problems' | 'conflicts'> {
  /** Puts the file's drafts in the place of the reader's. */
  onUseConflicts(): void;
}

/** Why a file was not imported, or which of its drafts differ from the reader's. */
export function ImportReport({ problems, conflicts, onUseConflicts }: Props) {
  return (
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
          <Button onClick={onUseConflicts}>Use the file’s instead</Button>
        </p>
      )}
    </div>
  );
}
