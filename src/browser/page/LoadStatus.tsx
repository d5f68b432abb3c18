import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import type { Loaded } from './useLoaded.ts';

interface Props extends Pick<Loaded<unknown>, 'status'> {
  loading: string;
  failed: string;
  /** Tries again after a failure; without it, that is not offered. */
  load?: Loaded<unknown>['load'];
  children?: ReactNode;
}

/** The status of something that is fetched, and what else there is to say beside it. */
export function LoadStatus({ status, loading, failed, load, children }: Props) {
  return (
    <div role="status">
      {status === 'loading' && <p>{loading}</p>}
      {status === 'failed' && (
        <p data-status="failed">
          {failed} {load && <Button onClick={load}>Try again</Button>}
        </p>
      )}
      {children}
    </div>
  );
}
