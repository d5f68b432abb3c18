import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { toAddress } from '../library/addresses.ts';
import { catalogueSchema } from '../library/schema/catalogue.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json({
    ...z.toJSONSchema(catalogueSchema),
    $id: toAddress('prompts.schema.json', site),
    title: 'System Design Prompts catalogue',
  });
