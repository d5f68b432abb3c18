import type { APIRoute, GetStaticPaths } from 'astro';
import { drawSocialImage } from '../../../library/drawings/social-image.ts';
import { type LibraryWorkflow, listWorkflows } from '../../../library/queries/workflows.ts';

interface Props {
  workflow: LibraryWorkflow;
}

export const getStaticPaths = (async () =>
  (await listWorkflows()).map((workflow) => ({ params: { slug: workflow.slug }, props: { workflow } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { workflow } }) => {
  const { title, summary, steps } = workflow;
  const png = await drawSocialImage({ caption: 'A workflow', title, summary, mark: `${steps.length} steps` });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
