import type { APIRoute } from 'astro';
import { readSearchData } from '../library/search/search-index.ts';

export const GET: APIRoute = async () => new Response((await readSearchData()).json, { headers: { 'content-type': 'application/json' } });
