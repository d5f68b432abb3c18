import { useCallback, useRef } from 'react';
import type { DerivedState } from './useDerived.ts';

/** How long a copy waits for what computes the givens, in milliseconds. */
const LONGEST_WAIT = 2000;

/**
 * Answers with the latest of something that givens are part of: at once, unless they are on their way; then when they have come, or after
 * two seconds as it is. Some browsers refuse the clipboard to whoever has waited, so nobody waits without need.
 */
export function useWhole<Value>(value: Value, status: DerivedState['status']): () => Value | Promise<Value> {
  const latest = useRef({ value, status });
  latest.current = { value, status };
  return useCallback(() => {
    const isUnderWay = (): boolean => latest.current.status === 'loading';
    const wait = async (): Promise<Value> => {
      for (let waited = 0; isUnderWay() && waited < LONGEST_WAIT; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
      return latest.current.value;
    };
    return isUnderWay() ? wait() : latest.current.value;
  }, []);
}
