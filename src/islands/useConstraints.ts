import { useCallback, useEffect, useState } from 'react';
import { fetchConstraints, type PickableConstraint } from './catalogue.ts';

export interface ConstraintLibrary {
  constraints: readonly PickableConstraint[];
  status: 'idle' | 'loading' | 'loaded' | 'failed';
  load(): void;
}

const NONE: readonly PickableConstraint[] = [];

/** The constraints of the library, fetched when they are asked for, or at once when the reader's draft holds some. */
export function useConstraints(url: string, isWanted: boolean): ConstraintLibrary {
  const [constraints, setConstraints] = useState(NONE);
  const [status, setStatus] = useState<ConstraintLibrary['status']>('idle');
  const load = useCallback(() => {
    setStatus((current) => (current === 'loaded' ? current : 'loading'));
    fetchConstraints(url).then(
      (loaded) => {
        setConstraints(loaded);
        setStatus('loaded');
      },
      () => setStatus('failed'),
    );
  }, [url]);
  useEffect(() => {
    if (isWanted && status === 'idle') load();
  }, [isWanted, status, load]);
  return { constraints, status, load };
}
