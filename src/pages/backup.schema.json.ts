import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { toAddress } from '../library/addresses.ts';
import { backupSchema } from '../library/schema/backup.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json({
    ...z.toJSONSchema(backupSchema),
    $id: toAddress('backup.schema.json', site),
    title: 'System Design Prompts backup',
  });
