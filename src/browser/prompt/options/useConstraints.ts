import type { PickableConstraint } from '../../page/fetched-data.ts';
import { useLoaded } from '../../page/useLoaded.ts';

export type ConstraintLibrary = ReturnType<typeof useConstraints>;

const NONE: readonly PickableConstraint[] = [];

/** The constraints of the library, fetched when they are asked for, or at once when the reader's draft holds some. */
export function useConstraints(url: string, isWanted: boolean) {
  const { value, status, load } = useLoaded(() => Promise.all([fetchConstraints(url), import('./ConstraintChoices.tsx')]), isWanted);
  const [constraints = NONE, views] = value ?? [];
  return { constraints, views, status, load };
}

async function fetchConstraints(url: string): Promise<PickableConstraint[]> {
  return (await import('../../page/fetched-data.ts')).fetchConstraints(url);
}
