import { useEffect } from 'react';
import { type Loaded, useLoaded } from '../page/useLoaded.ts';

/** Fetches what a part needs as soon as it is shown. */
export function useFetched<Value>(fetchValue: () => Promise<Value>): Loaded<Value> {
  const loaded = useLoaded(fetchValue);
  const { load } = loaded;
  useEffect(load, [load]);
  return loaded;
}
