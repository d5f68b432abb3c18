import type { APIRoute } from 'astro';
import { toAddress } from '../../library/addresses.ts';
import { bundleEmbedScript } from '../../library/embed-script.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await bundleEmbedScript(toAddress('', site)), { headers: { 'content-type': 'text/javascript' } });
