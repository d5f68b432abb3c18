import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { type CatalogueEntry, toCataloguePrompt } from '../../core/export/catalogue.ts';
import { promptPath, toAddress } from '../../library/addresses.ts';
import { listPrompts } from '../../library/queries/prompts.ts';
import { listNextPrompts } from '../../library/queries/workflows.ts';

export const getStaticPaths = (async () =>
  (await listPrompts()).map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { prompt }, site }) => {
  const entry: CatalogueEntry = {
    version: 1,
    subject: prompt.subject,
    prompt: toCataloguePrompt(prompt, toAddress(promptPath(prompt.slug), site)),
    detections: Object.fromEntries(prompt.deliverables.flatMap(({ id, detect }) => (detect === undefined ? [] : [[id, detect]]))),
    next: (await listNextPrompts(prompt)).map(({ slug, title }) => ({ slug, title })),
  };
  return Response.json(entry);
};
