import type { APIRoute, GetStaticPaths } from 'astro';
import { type ContentFile, readAnswers, slugOf } from '../../library/content/files.ts';

export const getStaticPaths = (() =>
  readAnswers('.').map((file) => ({ params: { slug: slugOf(file) }, props: { file } }))) satisfies GetStaticPaths;

/** A prompt's sample answer, as Markdown. */
export const GET: APIRoute<{ file: ContentFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
