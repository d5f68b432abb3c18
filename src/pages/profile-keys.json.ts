import type { APIRoute } from 'astro';
import { toCatalogueKeys } from '../core/export/catalogue.ts';
import { profileKeyGroups } from '../library/profile-keys.ts';

/** The keys of the profile, for its editor and for tools. */
export const GET: APIRoute = () => Response.json({ version: 1, groups: profileKeyGroups.map(toCatalogueKeys) });
