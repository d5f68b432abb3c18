import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toOembed } from '../../core/export/oembed.ts';
import { embedPath, toAddress } from '../../library/addresses.ts';
import { listPrompts } from '../../library/queries/prompts.ts';

export const getStaticPaths = (async () =>
  (await listPrompts()).map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { prompt }, site }) =>
  Response.json(
    toOembed(prompt.title, {
      site: toAddress('', site),
      embed: toAddress(embedPath(prompt.slug), site),
      image: toAddress(`og/${prompt.slug}.png`, site),
    }),
  );
