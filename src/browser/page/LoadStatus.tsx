import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { OtherVersion } from './other-version.ts';
import type { Loaded } from './useLoaded.ts';

const OTHER_VERSION = 'This page is older than the site: reload it; what you typed is kept.';

interface Props extends Pick<Loaded<unknown>, 'status' | 'error'> {
  loading: string;
  failed: string;
  /** Tries again after a failure; without it, that is not offered. */
  load?: Loaded<unknown>['load'];
  children?: ReactNode;
}

/** The status of something that is fetched, and what else there is to say beside it. */
export function LoadStatus({ status, error, loading, failed, load, children }: Props) {
  return (
    <div role="status">
      {status === 'loading' && <p>{loading}</p>}
      {status === 'failed' && (
        <p data-status="failed">
          {error instanceof OtherVersion ? OTHER_VERSION : failed} {load && <Button onClick={load}>Try again</Button>}
        </p>
      )}
      {children}
    </div>
  );
}
