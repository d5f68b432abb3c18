import type { APIRoute, GetStaticPaths } from 'astro';
import { drawSocialImage } from '../../../library/drawings/social-image.ts';
import { type LibraryDeepDive, listDeepDives } from '../../../library/queries/deep-dives.ts';

interface Props {
  article: LibraryDeepDive;
}

export const getStaticPaths = (async () =>
  (await listDeepDives()).map((article) => ({ params: { slug: article.slug }, props: { article } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { article } }) => {
  const { title, summary, hub, minutes } = article;
  const png = await drawSocialImage({ caption: `Deep dive: ${hub.title}`, title, summary, mark: `${minutes} min` });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
