import type { APIRoute, GetStaticPaths } from 'astro';
import { toOembed } from '../../core/export/oembed.ts';
import { embedPath, toAddress } from '../../library/addresses.ts';
import { type LibraryPrompt, listPrompts } from '../../library/queries/prompts.ts';

interface Props extends Record<string, unknown> {
  prompt: LibraryPrompt;
}

export const getStaticPaths = (async () =>
  (await listPrompts()).map((prompt) => ({ params: { slug: prompt.slug }, props: { prompt } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { prompt }, site }) =>
  Response.json(
    toOembed(prompt.title, {
      site: toAddress('', site),
      embed: toAddress(embedPath(prompt.slug), site),
      image: toAddress(`og/${prompt.slug}.png`, site),
    }),
  );
