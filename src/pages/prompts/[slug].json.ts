import type { APIRoute, GetStaticPaths } from 'astro';
import { type CatalogueEntry, toCataloguePrompt } from '../../core/export/catalogue.ts';
import { promptPath, toAddress } from '../../library/addresses.ts';
import { type LibraryPrompt, listNextPrompts, listPrompts, listWorkflows } from '../../library/queries.ts';

interface Props extends Record<string, unknown> {
  prompt: LibraryPrompt;
  next: readonly LibraryPrompt[];
}

export const getStaticPaths = (async () => {
  const prompts = await listPrompts();
  const workflows = await listWorkflows();
  return prompts.map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt, next: listNextPrompts(prompt, prompts, workflows) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { prompt, next }, site }) => {
  const entry: CatalogueEntry = {
    version: 1,
    subject: prompt.subject,
    prompt: toCataloguePrompt(prompt, toAddress(promptPath(prompt.slug), site)),
    detections: Object.fromEntries(prompt.deliverables.flatMap(({ id, detect }) => (detect === undefined ? [] : [[id, detect]]))),
    next: next.map(({ slug, title }) => ({ slug, title })),
  };
  return Response.json(entry);
};
