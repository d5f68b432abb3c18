import { Button } from '../page/Button.tsx';
import type { Loaded } from '../page/useLoaded.ts';

interface Props extends Pick<Loaded<unknown>, 'status' | 'load'> {
  /** The thing that is fetched, as in “the follow-ups”. */
  what: string;
}

/** The status of something that is fetched; a failure can be tried again. */
export function FetchStatus({ what, status, load }: Props) {
  return (
    <div role="status">
      {status === 'loading' && <p>Loading {what} …</p>}
      {status === 'failed' && (
        <p data-status="failed">
          Could not load {what}. Check your connection. <Button onClick={load}>Try again</Button>
        </p>
      )}
    </div>
  );
}
