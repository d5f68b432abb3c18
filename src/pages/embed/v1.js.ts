import type { APIRoute } from 'astro';
import { bundleEmbedScript } from '../../integrations/embed-script.ts';
import { toAddress } from '../../library/addresses.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await bundleEmbedScript(toAddress('', site)), { headers: { 'content-type': 'text/javascript' } });
