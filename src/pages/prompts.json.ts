import type { APIRoute } from 'astro';
import { type Catalogue, toCatalogueConstraint, toCataloguePrompt } from '../core/export/catalogue.ts';
import { promptPath, toAddress } from '../library/addresses.ts';
import { listConstraints } from '../library/queries/constraints.ts';
import { listPrompts } from '../library/queries/prompts.ts';

export const GET: APIRoute = async ({ site }) => {
  const catalogue: Catalogue = {
    version: 1,
    prompts: (await listPrompts()).map((prompt) => toCataloguePrompt(prompt, toAddress(promptPath(prompt.slug), site))),
    constraints: (await listConstraints()).map(toCatalogueConstraint),
  };
  return Response.json(catalogue);
};
