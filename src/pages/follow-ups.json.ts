import type { APIRoute } from 'astro';
import { toFollowUpFile } from '../core/export/catalogue.ts';
import { lenses } from '../library/lenses.ts';
import { listFollowUps } from '../library/queries/constraints.ts';

/** The follow-ups and lenses, for prompt pages and for tools. */
export const GET: APIRoute = async () => Response.json(toFollowUpFile(await listFollowUps(), lenses));
