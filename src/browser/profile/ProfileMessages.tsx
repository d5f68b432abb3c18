import { useEffect, useRef } from 'react';
import { Button } from '../page/Button.tsx';
import { StorageWarning } from '../page/storage/StorageWarning.tsx';

/** A sentence on what was done last, and how to undo it. */
export interface Notice {
  text: string;
  isFailed?: boolean;
  undo?: () => void;
}

interface Props {
  notice: Notice | undefined;
  onNotice(notice: Notice | undefined): void;
  /** Moves the focus to the first thing to do, once the button that had it is gone. */
  focusFirst(): void;
}

/** The last action with its undo, and why changes are not stored. */
export function ProfileMessages({ notice, onNotice, focusFirst }: Props) {
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone with what it did; the way back is then the next thing to press.
    if (notice?.undo !== undefined && document.activeElement?.matches('body, :disabled')) undoButton.current?.focus();
  }, [notice]);
  const end = (next: Notice | undefined): void => {
    onNotice(next);
    focusFirst();
  };
  return (
    <div role="status" className="message actions">
      {notice !== undefined && (
        <div className="done actions">
          <p data-status={notice.isFailed ? 'failed' : undefined}>{notice.text}</p>
          {notice.undo !== undefined && (
            <Button
              ref={undoButton}
              onClick={() => {
                notice.undo?.();
                end({ text: 'Undone.' });
              }}
            >
              Undo
            </Button>
          )}
          <Button onClick={() => end(undefined)}>Close</Button>
        </div>
      )}
      <StorageWarning />
    </div>
  );
}
