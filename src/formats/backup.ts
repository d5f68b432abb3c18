import type { Draft, Treatment } from '../prompt/composition.ts';
import type { Values } from '../prompt/value.ts';
import { checkContent, checkEnvelope, describeBroken, isSlug, isValueKey } from './backup-checks.ts';
import { formatDay } from './catalogue.ts';

/** What a reader keeps in this browser. */
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

interface FileProgress {
  workflow: string;
  done: string[];
}

/** Rises when a file of the version before can no longer be read as it is: add what lifts it to `MIGRATIONS`, and a fixture of it. */
export const BACKUP_VERSION = 1;

type Content = Readonly<Record<string, unknown>>;
type Migrations = Readonly<Record<number, (content: Content) => Content>>;

/**
 * From a version to what lifts a file's content (all but `format` and `version`) to the next one. The content has not been checked yet:
 * what is not as expected is passed on as it is, to be reported afterwards.
 */
export const MIGRATIONS: Migrations = {};

/** The content of a file of a version, lifted as far as the migrations go. */
export function migrate(content: Content, version: number, migrations: Migrations): Content {
  const lift = migrations[version];
  return lift === undefined ? content : migrate(lift(content), version + 1, migrations);
}

/**
 * The file of a backup: drafts and progress by slug, values by key, so that the same backup gives the same bytes. What is named as nothing of
 * its kind can be is left out, so that `parseBackup` reads every file.
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
        constraints: [...constraints].filter(isSlug).sort(),
        omitted: toSlugs(omitted),
      }))
      .sort((a, b) => (a.prompt < b.prompt ? -1 : 1)),
    progress: toList(progress),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** UTF-16 units, about as many as browsers store for a site. */
const MAX_LENGTH = 20_000_000;

const MAX_PROBLEMS = 10;

/**
 * Reads a file back, whole or not at all. Never throws: what is wrong is said in sentences for the reader, all at once, each with its place
 * in the file. A value that is `''` was cleared by the reader and stays so.
 */
export function parseBackup(text: string): { type: 'backup'; backup: Backup } | { type: 'problems'; problems: string[] } {
  if (text.length > MAX_LENGTH) return refuse(['The file is longer than any backup: 20 million characters at most. Choose another file.']);
  let data: Content;
  try {
    data = Object(JSON.parse(text));
  } catch (error) {
    return refuse([describeBroken(text, String(error))]);
  }
  const envelopeProblems = checkEnvelope(data, BACKUP_VERSION);
  if (envelopeProblems.length > 0) return refuse(envelopeProblems);
  const { format, version, ...content } = data;
  const lifted = migrate(content, Number(version), MIGRATIONS);
  const problems = checkContent(lifted);
  return problems.length > 0 ? refuse(problems) : { type: 'backup', backup: toBackup(lifted as unknown as BackupFile) };
}

function refuse(problems: string[]): { type: 'problems'; problems: string[] } {
  const more = problems.length - MAX_PROBLEMS;
  return { type: 'problems', problems: more > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${more} more`] : problems };
}

function toBackup({ profiles, drafts, progress }: BackupFile): Backup {
  return {
    profiles: profiles.map(({ progress: own, ...profile }) => ({ ...profile, values: toValues(profile.values), ...toProgress(own) })),
    drafts: drafts.map(({ omitted = [], ...draft }) => ({
      ...draft,
      values: toValues(draft.values),
      constraints: new Set(draft.constraints),
      ...(omitted.length === 0 ? {} : { omitted: new Set(omitted) }),
    })),
    ...toProgress(progress),
  };
}

/** Progress as a part of a backup, which has none where the file has none. */
function toProgress(progress: readonly FileProgress[] = []): Pick<Backup, 'progress'> {
  return progress.length === 0 ? {} : { progress: progress.map(({ workflow, done }) => ({ workflow, done: new Set(done) })) };
}

/** Progress as the file holds it; undefined, and so left out of the file, where there is none. */
function toList(progress: readonly BackupProgress[] = []): FileProgress[] | undefined {
  const list = progress
    .map(({ workflow, done }) => ({ workflow, done: [...done].filter(isSlug).sort() }))
    .filter(({ workflow, done }) => isSlug(workflow) && done.length > 0)
    .sort((a, b) => (a.workflow < b.workflow ? -1 : 1));
  return list.length === 0 ? undefined : list;
}

/** Ids as the file holds them; undefined, and so left out of the file, where there are none. */
function toSlugs(ids: ReadonlySet<string> = new Set()): string[] | undefined {
  const list = [...ids].filter(isSlug).sort();
  return list.length === 0 ? undefined : list;
}

function toValues(record: Readonly<Record<string, string>>): Values {
  return new Map(Object.entries(record));
}

function toRecord(values: Values): Record<string, string> {
  return Object.fromEntries([...values].filter(([key]) => isValueKey(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
