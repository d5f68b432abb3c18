import type { ProfileKeyGroup } from '../prompt/profile.ts';
import { type CataloguePlaceholder, toCataloguePlaceholder } from './catalogue.ts';

/** Keys of the profile that belong together, as in `/profile-keys.json`. */
export interface CatalogueKeyGroup {
  id: string;
  title: string;
  summary: string;
  keys: CataloguePlaceholder[];
}

/** A group of keys for `/profile-keys.json`. */
export function toCatalogueKeys({ id, title, summary, keys }: ProfileKeyGroup): CatalogueKeyGroup {
  return { id, title, summary, keys: keys.map(toCataloguePlaceholder) };
}
