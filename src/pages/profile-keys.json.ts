import type { APIRoute } from 'astro';
import { toCatalogueKeys } from '../core/export/profile-keys.ts';
import { listProfileKeys } from '../library/queries.ts';

/** The keys of the profile, for its editor and for tools. */
export const GET: APIRoute = () => Response.json({ version: 1, groups: listProfileKeys().map(toCatalogueKeys) });
