import { z } from 'astro/zod';
import type { BackupFile } from '../../core/backup/backup.ts';
import { SLUG } from '../../core/text/slug.ts';

const slug = z.string().regex(SLUG);

const values = z
  .record(z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)?[a-z][a-z0-9_]*$/), z.string())
  .describe(
    'What was filled in, by the id of a placeholder, or for one of a constraint its slug, a dot and its id. Empty where the reader cleared it.',
  );

const progress = z
  .array(
    z.strictObject({
      workflow: slug.describe('The slug of the workflow.'),
      done: z.array(slug).describe('The ids of the steps that are done.'),
    }),
  )
  .optional();

/** The published shape of a backup, from which `/backup.schema.json` is made. That each prompt has at most one draft, and a workflow is named at most once, goes beyond it. */
export const backupSchema = z
  .strictObject({
    format: z.literal('system-design-prompts').describe('Tells a backup from the files of other programs.'),
    version: z.literal(1).describe('The version of this format.'),
    saved: z.iso.date().describe('The day it was saved, as 2026-11-24.'),
    profiles: z
      .array(
        z.strictObject({
          name: z.string().describe('What the reader calls it.'),
          isActive: z.boolean().describe('Whether its values fill the prompts.'),
          values,
          progress: progress.describe('What was done of workflows with this profile in use.'),
        }),
      )
      .describe('Values that many prompts share, one profile a project.'),
    drafts: z
      .array(
        z.strictObject({
          prompt: slug.describe('The slug of the prompt.'),
          values,
          treatment: z
            .enum(['keep', 'ask', 'drop'])
            .describe('What becomes of unfilled placeholders: hints stay, the assistant asks, or optional lines go.'),
          constraints: z.array(slug).describe('The slugs of the chosen constraints.'),
          omitted: z.array(slug).optional().describe('The ids of givens that the reader switched off.'),
        }),
      )
      .describe('What the reader put in and chose, one draft a prompt.'),
    progress: progress.describe('What was done of workflows without a profile.'),
  })
  .describe('What a reader of System Design Prompts keeps in the browser, for export and import.') satisfies z.ZodType<BackupFile>;
