import type { APIRoute, GetStaticPaths } from 'astro';
import { formatEntryNumber } from '../../core/export/entry-number.ts';
import { drawGraph } from '../../library/drawings/drawn-diagrams.ts';
import { drawSocialImage, type SocialImage } from '../../library/drawings/social-image.ts';
import { listDeepDives } from '../../library/queries/deep-dives.ts';
import { type LibraryPrompt, listPrompts } from '../../library/queries/prompts.ts';
import { listWorkflows } from '../../library/queries/workflows.ts';

interface Props extends Record<string, unknown> {
  image: SocialImage;
  flowchart?: string | undefined;
}

export const getStaticPaths = (async () => {
  const prompts = await listPrompts();
  return [
    { params: { page: 'site' }, props: showSite(prompts.length) },
    ...prompts.map((prompt) => ({ params: { page: prompt.slug }, props: showPrompt(prompt, prompts.length) })),
    ...(await listDeepDives()).map(({ slug, title, summary, hub, minutes }) => ({
      params: { page: `deep-dives/${slug}` },
      props: { image: { caption: `Deep dive: ${hub.title}`, title, summary, mark: `${minutes} min` } },
    })),
    ...(await listWorkflows()).map(({ slug, title, summary, steps }) => ({
      params: { page: `workflows/${slug}` },
      props: { image: { caption: 'A workflow', title, summary, mark: `${steps.length} steps` } },
    })),
  ];
}) satisfies GetStaticPaths;

/** The image of a page's link preview. */
export const GET: APIRoute<Props> = async ({ props: { image, flowchart } }) => {
  const png = await drawSocialImage({ ...image, ...(flowchart && { schematic: await drawGraph(flowchart) }) });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};

function showSite(length: number): Props {
  const summary = `${length} prompts for designing systems with an AI assistant. Fill in the blanks, copy, follow up.`;
  return { image: { caption: 'A register of sheets', title: 'System Design Prompts', summary } };
}

function showPrompt({ category, title, summary, number, schematic }: LibraryPrompt, total: number): Props {
  return {
    image: { caption: category.title, title, summary, mark: `${formatEntryNumber(number)} / ${total}` },
    flowchart: schematic?.flowchart,
  };
}
