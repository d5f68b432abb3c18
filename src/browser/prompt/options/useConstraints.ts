import { useEffect } from 'react';
import { type Loaded, useLoaded } from '../../page/useLoaded.ts';
import { fetchConstraints, type PickableConstraint } from './fetch-constraints.ts';

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
