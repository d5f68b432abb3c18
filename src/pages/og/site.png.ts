import type { APIRoute } from 'astro';
import { drawSocialImage } from '../../library/drawings/social-image.ts';
import { listPrompts } from '../../library/queries/prompts.ts';

export const GET: APIRoute = async () => {
  const { length } = await listPrompts();
  const summary = `${length} prompts for designing systems with an AI assistant. Fill in the blanks, copy, follow up.`;
  const png = await drawSocialImage({ caption: 'A register of sheets', title: 'System Design Prompts', summary });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
