import type { Ref } from 'react';
import { Button } from '../Button.tsx';
import { nameCopyKeys } from './clipboard.ts';
import type { CopyStatus } from './useCopy.ts';

interface Props {
  ref?: Ref<HTMLButtonElement>;
  status: CopyStatus;
  /** The words of the button while there is no result to tell. */
  label: string;
  onCopy(): void;
}

/** The button that copies a text, which tells for a while how that ended. */
export function CopyButton({ ref, status, label, onCopy }: Props) {
  return (
    <Button ref={ref} data-primary data-status={status} onClick={onCopy}>
      {status === 'copied' ? 'Copied' : status === 'failed' ? `Press ${nameCopyKeys() ?? 'and hold'}` : label}
    </Button>
  );
}
