import type { APIRoute, GetStaticPaths } from 'astro';
import { type LibraryPrompt, listPrompts } from '../../library/queries.ts';
import { parseSchematic } from '../../library/schematic.ts';
import { layOutSchematic } from '../../library/schematic-layout.ts';
import { drawSocialImage } from '../../library/social-image.ts';

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
  const mark = `${String(number).padStart(2, '0')} / ${total}`;
  const drawing = await layOutSchematic(parseSchematic(schematic.flowchart).graph);
  const png = await drawSocialImage({ caption: category.title, title, summary, mark, schematic: drawing });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
