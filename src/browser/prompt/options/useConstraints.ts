import { useEffect } from 'react';
import { fetchConstraints, type PickableConstraint } from '../../page/fetched-data.ts';
import { type Loaded, useLoaded } from '../../page/useLoaded.ts';

export interface ConstraintLibrary extends Pick<Loaded<unknown>, 'status' | 'load'> {
  constraints: readonly PickableConstraint[];
}

const NONE: readonly PickableConstraint[] = [];

/** The constraints of the library, fetched when they are asked for, or at once when the reader's draft holds some. */
export function useConstraints(url: string, isWanted: boolean): ConstraintLibrary {
  const { value: constraints = NONE, status, load } = useLoaded(() => fetchConstraints(url));
  useEffect(() => {
    if (isWanted && status === 'idle') load();
  }, [isWanted, status, load]);
  return { constraints, status, load };
}
