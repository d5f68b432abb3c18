import type { Values } from '../prompt/value.ts';
import { BACKUP_VERSION, type Backup, type BackupFile, type FileProgress } from './backup.ts';
import { checkBackup, checkEnvelope, describeBroken } from './backup-checks.ts';

type Content = Readonly<Record<string, unknown>>;

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
  // There is one version so far. What makes a file of an older one into the present one goes here, before the check.
  const { format, version, ...content } = data;
  const problems = checkBackup(content);
  // The check has just found every field of the file as its type says.
  return problems.length > 0 ? refuse(problems) : { type: 'backup', backup: toBackup(content as unknown as BackupFile) };
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

function toValues(record: Readonly<Record<string, string>>): Values {
  return new Map(Object.entries(record));
}
