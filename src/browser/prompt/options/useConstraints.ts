import type { PickableConstraint } from '../../page/fetched-data.ts';
import { type Loaded, useLoaded } from '../../page/useLoaded.ts';

export interface ConstraintLibrary extends Pick<Loaded<unknown>, 'status' | 'load'> {
  constraints: readonly PickableConstraint[];
  /** Shows the constraints; loaded with them. */
  views: typeof import('./ConstraintChoices.tsx') | undefined;
}

const NONE: readonly PickableConstraint[] = [];

/** The constraints of the library, fetched when they are asked for, or at once when the reader's draft holds some. */
export function useConstraints(url: string, isWanted: boolean): ConstraintLibrary {
  const { value, status, load } = useLoaded(() => Promise.all([fetchConstraints(url), import('./ConstraintChoices.tsx')]), isWanted);
  const [constraints = NONE, views] = value ?? [];
  return { constraints, views, status, load };
}

async function fetchConstraints(url: string): Promise<PickableConstraint[]> {
  return (await import('../../page/fetched-data.ts')).fetchConstraints(url);
}
