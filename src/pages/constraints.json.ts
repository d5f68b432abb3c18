import type { APIRoute } from 'astro';
import { toCatalogueConstraint } from '../core/export/catalogue.ts';
import { listConstraints } from '../library/queries/constraints.ts';

/** The constraints of `/prompts.json` alone. */
export const GET: APIRoute = async () => Response.json({ version: 1, constraints: (await listConstraints()).map(toCatalogueConstraint) });
