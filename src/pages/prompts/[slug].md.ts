import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { printUnfilled } from '../../core/prompt/compose.ts';
import { listPrompts } from '../../library/queries/prompts.ts';

export const getStaticPaths = (async () =>
  (await listPrompts()).map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { prompt } }) =>
  new Response(`${printUnfilled(prompt)}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
