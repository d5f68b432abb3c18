import { type Draft, EMPTY_DRAFT, TREATMENTS, type Treatment } from '../../../core/prompt/draft.ts';
import { listStoredKeys, readStored, type StorageTrouble, writeStored } from '../../page/storage/storage.ts';

/**
 * Drafts in the browser's storage, format 1: one entry for each thing the reader set, so that two tabs never write over each
 * other's fields. `sdp:1:<slug>:value:<key>` holds a value as it is (empty: the reader cleared it), `sdp:1:<slug>:treatment` one of
 * keep, ask and drop, `sdp:1:<slug>:constraint:<constraint>` is `1` for a chosen constraint, `sdp:1:<slug>:omitted:<given>` is `1` for a
 * given that was switched off. `sdp:1:<slug>:previous` are the drafts that were last replaced, as JSON: `[[what replaced it, [key, text],
 * …], …]`, the last one at the end; `TIME_FORMAT` is before the key of when it was last changed. Entries of other shapes are left alone.
 */
export const DRAFT_FORMAT = 'sdp:1:';

const PREVIOUS = 'previous';

/**
 * A change of a draft, as one stored entry sets it. A value of `''` was cleared by the reader; `undefined` forgets it. `omitted` is a given
 * that was switched off.
 */
export type DraftEntry =
  | { type: 'value'; key: string; value: string | undefined }
  | { type: 'treatment'; treatment: Treatment }
  | { type: 'constraint' | 'omitted'; key: string; isSet: boolean };

/** The key of an entry in the browser's storage, and its text. */
export type StoredText = readonly [name: string, text: string];

/** The slugs of the prompts for which something is stored, in alphabetical order. */
export function listStoredDrafts(): string[] {
  const slugs = listStoredKeys(DRAFT_FORMAT).map((name) => name.slice(DRAFT_FORMAT.length).split(':', 1)[0] ?? '');
  return [...new Set(slugs)].sort();
}

/** The stored draft of a prompt; what cannot be read is passed over. */
export function readDraft(slug: string): Draft {
  return listStoredKeys(prefixOf(slug)).reduce((draft, name) => applyStored(slug, draft, name, readStored(name)), EMPTY_DRAFT);
}

function applyStored(slug: string, draft: Draft, name: string, stored: string | null): Draft {
  const entry = parseEntry(slug, name, stored);
  return entry === undefined ? draft : applyEntry(draft, entry);
}

/** Stores one change, in the place of what was stored of the same thing before. */
export function writeEntry(slug: string, entry: DraftEntry): StorageTrouble | undefined {
  const prefix = prefixOf(slug);
  switch (entry.type) {
    case 'value':
      return writeStored(`${prefix}value:${entry.key}`, entry.value ?? null);
    case 'treatment':
      return writeStored(`${prefix}treatment`, entry.treatment === EMPTY_DRAFT.treatment ? null : entry.treatment);
    default:
      return writeStored(`${prefix}${entry.type}:${entry.key}`, entry.isSet ? '1' : null);
  }
}

/** A draft before: what has replaced it, in a sentence, and all that was stored of it, with stored texts of a profile that were replaced too. */
type Version = readonly [what: string, ...entries: StoredText[]];

/** How many drafts before are kept, and from how many characters on only the last. */
const MOST_VERSIONS = 5;
const MOST_CHARACTERS = 500_000;

/** Keeps the stored draft of a prompt as the one before, with what replaces it, in a sentence, and stored texts of a profile that it replaces too. */
export function keepPrevious(slug: string, what: string, fields: readonly StoredText[] = []): void {
  const version: Version = [what, ...readEntries(slug), ...fields];
  writeVersions(slug, [...readVersions(slug), version]);
}

/** What has replaced the draft before, in a sentence; undefined where there is none. */
export function readPrevious(slug: string): string | undefined {
  return readVersions(slug).at(-1)?.[0];
}

/**
 * Takes the draft before out of storage, with every text that was stored of it. `isKept` puts the present one behind all others, so that an
 * undo comes to it in the end.
 */
export function takePrevious(slug: string, isKept: boolean): { draft: Draft; entries: readonly StoredText[] } | undefined {
  const versions = readVersions(slug);
  const version = versions.pop();
  if (version === undefined) return undefined;
  const [, ...entries] = version;
  const present = readEntries(slug);
  writeVersions(slug, [...(isKept && present.length > 0 ? [['Undone.', ...present] as const] : []), ...versions]);
  return { draft: entries.reduce((draft, [name, text]) => applyStored(slug, draft, name, `${text}`), EMPTY_DRAFT), entries };
}

function readEntries(slug: string): StoredText[] {
  const names = listStoredKeys(prefixOf(slug)).filter((name) => name !== prefixOf(slug) + PREVIOUS);
  return names.map((name) => [name, readStored(name) ?? '']);
}

/** The drafts before, the last one at the end; none where they cannot be read. */
function readVersions(slug: string): Version[] {
  try {
    const versions: Version[] = JSON.parse(readStored(prefixOf(slug) + PREVIOUS) ?? '[]');
    return versions.filter(([what, ...entries]) => typeof what === 'string' && entries.every(Array.isArray));
  } catch {
    return [];
  }
}

function writeVersions(slug: string, versions: readonly Version[]): void {
  const most = JSON.stringify(versions).length > MOST_CHARACTERS ? 1 : MOST_VERSIONS;
  writeStored(prefixOf(slug) + PREVIOUS, versions.length === 0 ? null : JSON.stringify(versions.slice(-most)));
}

/** The entries that lead from one draft to another. */
export function listChanges(before: Draft, after: Draft): DraftEntry[] {
  const keys = new Set([...before.values.keys(), ...after.values.keys()]);
  const slugs = new Set([...before.constraints, ...after.constraints]);
  const ids = new Set([...(before.omitted ?? []), ...(after.omitted ?? [])]);
  return [
    ...[...keys].map((key) => ({ type: 'value', key, value: after.values.get(key) }) as const),
    ...[...slugs].map((key) => ({ type: 'constraint', key, isSet: after.constraints.has(key) }) as const),
    ...[...ids].map((key) => ({ type: 'omitted', key, isSet: after.omitted?.has(key) === true }) as const),
    { type: 'treatment', treatment: after.treatment },
  ];
}

/** Reads a stored entry, as of a `storage` event; undefined where it is not this prompt's or not of this format. */
export function parseEntry(slug: string, name: string, stored: string | null): DraftEntry | undefined {
  const prefix = prefixOf(slug);
  if (!name.startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  const [, type, key = ''] = /^(value|constraint|omitted):([\s\S]*)$/.exec(rest) ?? [];
  if (type === 'value') return { type, key, value: stored ?? undefined };
  if (type === 'constraint' || type === 'omitted') return { type, key, isSet: stored === '1' };
  if (rest !== 'treatment') return undefined;
  const treatment = TREATMENTS.find((candidate) => candidate === (stored ?? EMPTY_DRAFT.treatment));
  return treatment === undefined ? undefined : { type: 'treatment', treatment };
}

/** The draft with one entry applied. */
export function applyEntry(draft: Draft, entry: DraftEntry): Draft {
  switch (entry.type) {
    case 'value': {
      const values = new Map(draft.values);
      if (entry.value === undefined) values.delete(entry.key);
      else values.set(entry.key, entry.value);
      return { ...draft, values };
    }
    case 'treatment':
      return { ...draft, treatment: entry.treatment };
    case 'constraint':
      return { ...draft, constraints: change(draft.constraints, entry) };
    case 'omitted': {
      const { omitted, ...rest } = draft;
      const next = change(omitted, entry);
      return next.size === 0 ? rest : { ...rest, omitted: next };
    }
  }
}

function change(items: ReadonlySet<string> | undefined, { key, isSet }: { key: string; isSet: boolean }): ReadonlySet<string> {
  const next = new Set(items);
  if (isSet) next.add(key);
  else next.delete(key);
  return next;
}

function prefixOf(slug: string): string {
  return `${DRAFT_FORMAT}${slug}:`;
}
