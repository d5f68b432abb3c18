import { Button } from '../page/Button.tsx';
import { StorageWarning } from '../page/storage/StorageWarning.tsx';
import type { PromptEditing } from './usePromptEditing.ts';

interface Props extends Pick<PromptEditing, 'reading' | 'replacing'> {
  /** Whether the message tells of a failure. */
  isFailed: boolean;
}

/** The last action with its undo, and the warnings about storage, values and figures. */
export function PromptMessages({ reading, replacing, isFailed }: Props) {
  const { message, undoable, undo } = replacing;
  const { warnings, derived } = reading;
  return (
    <div role="status" className="message actions">
      {message !== '' && <p data-status={isFailed ? 'failed' : undefined}>{message}</p>}
      {undoable !== undefined && undoable !== message && <p>{undoable}</p>}
      {undoable !== undefined && <Button onClick={undo}>Undo</Button>}
      <StorageWarning />
      {warnings.length > 0 && (
        <p data-status="warning">
          {warnings.length === 1 ? 'One answer is' : `${warnings.length} answers are`} worth a second look. The list of blanks says why.
        </p>
      )}
      {derived.numbers.some(({ isContradiction }) => isContradiction) && (
        <p data-status="warning">Figures do not go together here. The givens say which.</p>
      )}
    </div>
  );
}
