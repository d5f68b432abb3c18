import type { APIRoute, GetStaticPaths } from 'astro';
import { printUnfilled } from '../../core/prompt/compose.ts';
import { type LibraryPrompt, listPrompts } from '../../library/queries/prompts.ts';

interface Props extends Record<string, unknown> {
  prompt: LibraryPrompt;
}

export const getStaticPaths = (async () =>
  (await listPrompts()).map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { prompt } }) =>
  new Response(`${printUnfilled(prompt)}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
