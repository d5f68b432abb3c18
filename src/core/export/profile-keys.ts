import type { Placeholder } from '../prompt/placeholder.ts';
import { type CataloguePlaceholder, toCataloguePlaceholder } from './catalogue.ts';

/** Keys of the profile that belong together, as `/profile-keys.json` has them. */
export interface CatalogueKeyGroup {
  id: string;
  title: string;
  summary: string;
  keys: CataloguePlaceholder[];
}

/** What a group of keys is made from. */
type KeyGroupSource = Omit<CatalogueKeyGroup, 'keys'> & { keys: readonly Placeholder[] };

/** A group of keys for `/profile-keys.json`. */
export function toCatalogueKeys({ id, title, summary, keys }: KeyGroupSource): CatalogueKeyGroup {
  return { id, title, summary, keys: keys.map(toCataloguePlaceholder) };
}
