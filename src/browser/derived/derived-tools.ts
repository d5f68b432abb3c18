/** The calculation of derived numbers and the list of them, which a page loads together with the first figure that is filled in. */
export { computeDerived } from '../../core/derived/derived.ts';
export { DerivedList } from './DerivedList.tsx';
