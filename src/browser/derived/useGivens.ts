import { useEffect, useMemo } from 'react';
import type { Given, Refusal } from '../../core/derived/givens.ts';
import { type Loaded, useLoaded } from '../page/useLoaded.ts';
import type { BlankState } from '../prompt/blank-state.ts';

export interface Givens extends Pick<Loaded<unknown>, 'status'> {
  givens: readonly Given[];
  /** Values that look like figures and cannot be used. */
  refusals: readonly Refusal[];
  /** What shows them; undefined until something that can be computed with is filled in. */
  List: typeof import('./GivenList.tsx').GivenList | undefined;
}

const NONE = { givens: [], refusals: [] };

/** The givens that follow from what is filled in. What computes them is loaded with the first value that is a measure of something. */
export function useGivens(blanks: readonly BlankState[], constraints: ReadonlySet<string>): Givens {
  const { value: tools, status, load } = useLoaded(() => import('./GivenList.tsx'));
  const measured = useMemo(() => blanks.filter(({ placeholder }) => placeholder.measure !== undefined), [blanks]);
  const isWanted = measured.some(({ value }) => value !== '');
  useEffect(() => {
    if (isWanted && status === 'idle') load();
  }, [isWanted, status, load]);
  const computed = useMemo(() => tools?.computeGivens(measured, constraints) ?? NONE, [tools, measured, constraints]);
  return { ...computed, status, List: tools?.GivenList };
}
