import type { APIRoute } from 'astro';
import { toAddress } from '../library/addresses.ts';

export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${toAddress('sitemap-index.xml', site)}\n`);
