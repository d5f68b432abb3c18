import type { APIRoute, GetStaticPaths } from 'astro';
import { type CatalogueEntry, toCataloguePrompt } from '../../formats/catalogue.ts';
import { promptPath, toAddress } from '../../library/addresses.ts';
import { type LibraryPrompt, listPrompts } from '../../library/queries.ts';

export const getStaticPaths = (async () =>
  (await listPrompts()).map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ prompt: LibraryPrompt }> = ({ props: { prompt }, site }) => {
  const entry: CatalogueEntry = {
    version: 1,
    subject: prompt.subject,
    prompt: toCataloguePrompt(prompt, toAddress(promptPath(prompt.slug), site)),
  };
  return Response.json(entry);
};
