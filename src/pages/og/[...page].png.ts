import type { APIRoute, GetStaticPaths } from 'astro';
import { formatEntryNumber } from '../../core/export/entry-number.ts';
import { drawGraph } from '../../library/drawings/drawn-diagrams.ts';
import { drawSocialImage, type SocialImage } from '../../library/drawings/social-image.ts';
import { listDeepDives } from '../../library/queries/deep-dives.ts';
import { listPrompts } from '../../library/queries/prompts.ts';
import { listWorkflows } from '../../library/queries/workflows.ts';

interface Props extends Record<string, unknown> {
  image: SocialImage;
  flowchart?: string | undefined;
}

export const getStaticPaths = (async () => {
  const prompts = await listPrompts();
  const about = `${prompts.length} prompts for designing systems with an AI assistant. Fill in the blanks, copy, follow up.`;
  return [
    { params: { page: 'site' }, props: { image: { caption: 'A register of sheets', title: 'System Design Prompts', summary: about } } },
    ...prompts.map(({ slug, category, title, summary, number, schematic }) => ({
      params: { page: slug },
      props: {
        image: { caption: category.title, title, summary, mark: `${formatEntryNumber(number)} / ${prompts.length}` },
        flowchart: schematic?.flowchart,
      },
    })),
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
