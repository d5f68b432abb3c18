/** What a page loads with the first figure that is filled in: the calculation of derived numbers, and the list of them. */
export { computeDerived } from '../../core/derived/derived.ts';
export { DerivedList } from './DerivedList.tsx';
