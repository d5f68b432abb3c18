import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toAddress } from '../../library/addresses.ts';
import { toMarkdown } from '../../library/article-markdown.ts';
import { listDeepDives } from '../../library/queries/deep-dives.ts';

export const getStaticPaths = (async () =>
  (await listDeepDives()).map((article) => ({ params: { slug: article.slug }, props: { article } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article }, site }) =>
  new Response(await toMarkdown(article, (path) => toAddress(path, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
