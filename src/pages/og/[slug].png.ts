import type { APIRoute, GetStaticPaths } from 'astro';
import { formatEntryNumber } from '../../core/export/entry-number.ts';
import { drawGraph } from '../../library/drawings/drawn-diagrams.ts';
import { drawSocialImage } from '../../library/drawings/social-image.ts';
import { type LibraryPrompt, listPrompts } from '../../library/queries/prompts.ts';

interface Props {
  prompt: LibraryPrompt;
  total: number;
}

export const getStaticPaths = (async () => {
  const prompts = await listPrompts();
  return prompts.map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt, total: prompts.length } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { prompt, total } }) => {
  const { category, title, summary, number, schematic } = prompt;
  const mark = `${formatEntryNumber(number)} / ${total}`;
  const drawing = schematic && { schematic: await drawGraph(schematic.flowchart) };
  const png = await drawSocialImage({ caption: category.title, title, summary, mark, ...drawing });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
