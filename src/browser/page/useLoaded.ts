import { useCallback, useEffect, useRef, useState } from 'react';
import { withTimeout } from './with-timeout.ts';

/** Something fetched when it is asked for: a file, or a part of the script. */
export interface Loaded<Value> {
  value: Value | undefined;
  status: 'idle' | 'loading' | 'loaded' | 'failed';
  /** Why it failed. */
  error?: unknown;
  /** Fetches it, unless it is there or on its way. */
  load(): void;
}

/**
 * Fetches something once it is asked for, or as soon as it is wanted; a failure is told, as is silence for too long, and the next call tries
 * again. What comes after that is still taken.
 */
export function useLoaded<Value>(fetchValue: () => Promise<Value>, isWanted = false): Loaded<Value> {
  const [state, setState] = useState<Omit<Loaded<Value>, 'load'>>({ value: undefined, status: 'idle' });
  const fetching = useRef(fetchValue);
  fetching.current = fetchValue;
  const isUnderWay = useRef(false);
  const load = useCallback(() => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState(({ value }) => ({ value, status: 'loading' }));
    const fetched = fetching.current();
    const take = (value: Value): void => {
      isUnderWay.current = true;
      setState({ value, status: 'loaded' });
    };
    withTimeout(fetched).then(take, (error: unknown) => {
      isUnderWay.current = false;
      setState({ value: undefined, status: 'failed', error });
      fetched.then(take, () => undefined);
    });
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  return { ...state, load };
}
