import { formatDay } from '../export/day.ts';
import type { Draft, Treatment } from '../prompt/draft.ts';
import { isPlaceholderId } from '../prompt/template.ts';
import type { Values } from '../prompt/value.ts';
import { isSlug } from '../text/slug.ts';

/** Everything a reader has stored in this browser. */
export interface Backup {
  profiles: readonly BackupProfile[];
  /** At most one for each prompt. */
  drafts: readonly BackupDraft[];
  /** Progress made without a profile, at most one for each workflow; missing where there is none. */
  progress?: readonly BackupProgress[];
}

interface BackupProfile {
  name: string;
  isActive: boolean;
  values: Values;
  /** Progress made with this profile in use. */
  progress?: readonly BackupProgress[];
}

export interface BackupProgress {
  /** The workflow's slug. */
  workflow: string;
  /** The ids of the steps that are done. */
  done: ReadonlySet<string>;
}

export interface BackupDraft extends Draft {
  /** The prompt's slug. */
  prompt: string;
}

/** A backup as its JSON file holds it, published as `/backup.schema.json`. `saved` is a day as 2026-11-24. */
export interface BackupFile {
  format: 'system-design-prompts';
  version: typeof BACKUP_VERSION;
  saved: string;
  profiles: { name: string; isActive: boolean; values: Record<string, string>; progress?: FileProgress[] | undefined }[];
  drafts: { prompt: string; values: Record<string, string>; treatment: Treatment; constraints: string[]; omitted?: string[] | undefined }[];
  progress?: FileProgress[] | undefined;
}

export interface FileProgress {
  workflow: string;
  done: string[];
}

/** Rises when a file of the version before can no longer be read as it is; older files, of which the tests keep one each, are still read. */
export const BACKUP_VERSION = 1;

/**
 * The file of a backup: drafts and progress sorted by slug, values by key, so that the same backup gives the same bytes. Entries whose names
 * cannot be valid are left out, so that `parseBackup` reads every file.
 */
export function printBackup({ profiles, drafts, progress }: Backup, saved: Date): string {
  const file: BackupFile = {
    format: 'system-design-prompts',
    version: BACKUP_VERSION,
    saved: formatDay(saved),
    profiles: profiles.map(({ name, isActive, values, progress: own }) => ({
      name,
      isActive,
      values: toRecord(values),
      progress: toList(own),
    })),
    drafts: drafts
      .filter(({ prompt }) => isSlug(prompt))
      .map(({ prompt, values, treatment, constraints, omitted }) => ({
        prompt,
        values: toRecord(values),
        treatment,
        constraints: listSlugs(constraints),
        omitted: orNone(listSlugs(omitted ?? new Set())),
      }))
      .sort((a, b) => (a.prompt < b.prompt ? -1 : 1)),
    progress: toList(progress),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Tells whether a value can have this key: the id of a placeholder, or a constraint's slug, a dot and the id of a placeholder of its own. */
export function isValueKey(key: string): boolean {
  const dot = key.indexOf('.');
  return isPlaceholderId(key.slice(dot + 1)) && (dot < 0 || isSlug(key.slice(0, dot)));
}

/** Progress in the form of the file. */
function toList(progress: readonly BackupProgress[] = []): FileProgress[] | undefined {
  const list = progress
    .map(({ workflow, done }) => ({ workflow, done: listSlugs(done) }))
    .filter(({ workflow, done }) => isSlug(workflow) && done.length > 0)
    .sort((a, b) => (a.workflow < b.workflow ? -1 : 1));
  return orNone(list);
}

/** A list that the file leaves out where it is empty. */
function orNone<Item>(list: Item[]): Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

function listSlugs(ids: ReadonlySet<string>): string[] {
  return [...ids].filter(isSlug).sort();
}

function toRecord(values: Values): Record<string, string> {
  return Object.fromEntries([...values].filter(([key]) => isValueKey(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
