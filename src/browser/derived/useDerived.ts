import { useEffect, useMemo } from 'react';
import type { DerivedNumber, Refusal } from '../../core/derived/derived.ts';
import { type Loaded, useLoaded } from '../page/useLoaded.ts';
import type { BlankState } from '../prompt/blank-state.ts';

export interface DerivedState extends Pick<Loaded<unknown>, 'status'> {
  givens: readonly DerivedNumber[];
  /** Values that look like figures and cannot be used. */
  refusals: readonly Refusal[];
  /** What shows them; undefined until something that can be computed with is filled in. */
  List: typeof import('./DerivedList.tsx').DerivedList | undefined;
}

const NONE = { givens: [], refusals: [] };

/** The givens that follow from what is filled in. What computes them is loaded with the first value that is a measure of something. */
export function useDerived(blanks: readonly BlankState[], constraints: ReadonlySet<string>): DerivedState {
  const { value: tools, status, load } = useLoaded(() => import('./DerivedList.tsx'));
  const measured = useMemo(() => blanks.filter(({ placeholder }) => placeholder.measure !== undefined), [blanks]);
  const isWanted = measured.some(({ value }) => value !== '');
  useEffect(() => {
    if (isWanted && status === 'idle') load();
  }, [isWanted, status, load]);
  const computed = useMemo(() => tools?.computeDerived(measured, constraints) ?? NONE, [tools, measured, constraints]);
  return { ...computed, status, List: tools?.DerivedList };
}
