import type { CatalogueKeyGroup } from '../../core/export/catalogue.ts';
import { fromCataloguePlaceholder } from '../../core/export/catalogue.ts';
import type { ProfileKeyGroup } from '../../core/prompt/profile.ts';
import { fetchJson } from '../page/fetch-json.ts';

/** Fetches the keys of the profile from `/profile-keys.json`. */
export async function fetchProfileKeys(url: string): Promise<ProfileKeyGroup[]> {
  const { groups } = await fetchJson<{ groups: CatalogueKeyGroup[] }>(url);
  return groups.map((group) => ({ ...group, keys: group.keys.map(fromCataloguePlaceholder) }));
}
