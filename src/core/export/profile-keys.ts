import type { Placeholder } from '../prompt/placeholder.ts';
import { type CataloguePlaceholder, toCataloguePlaceholder } from './catalogue.ts';

/** Keys of the profile that belong together, as in `/profile-keys.json`. */
export interface CatalogueKeyGroup {
  id: string;
  title: string;
  summary: string;
  keys: CataloguePlaceholder[];
}

/** The data of a group of keys in the library. */
type KeyGroupSource = Omit<CatalogueKeyGroup, 'keys'> & { keys: readonly Placeholder[] };

/** A group of keys for `/profile-keys.json`. */
export function toCatalogueKeys({ id, title, summary, keys }: KeyGroupSource): CatalogueKeyGroup {
  return { id, title, summary, keys: keys.map(toCataloguePlaceholder) };
}
