import { type Draft, EMPTY_DRAFT, TREATMENTS, type Treatment } from '../../../core/prompt/draft.ts';
import { listStoredKeys, readStored, type StorageTrouble, writeStored } from '../../page/storage/storage.ts';

/**
 * Drafts in the browser's storage, format 1: one entry for each thing the reader set, so that two tabs never write over each
 * other's fields. `sdp:1:<slug>:value:<key>` holds a value as it is (empty: the reader cleared it), `sdp:1:<slug>:treatment` one of
 * keep, ask and drop, `sdp:1:<slug>:constraint:<constraint>` is `1` for a chosen constraint, `sdp:1:<slug>:omitted:<given>` is `1` for a
 * given that was switched off. `sdp:1:<slug>:previous` is the draft that was last replaced as a whole, as JSON: `[what replaced it, [key,
 * text], …]`; `TIME_FORMAT` is before the key of when it was last changed. Entries of other shapes are left alone.
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

/**
 * Keeps the stored draft of a prompt as the one before, with what replaces it, in a sentence, and the stored names and texts of a profile
 * that it replaces too; without a sentence, forgets the one before.
 */
export function writePrevious(slug: string, what: string | undefined, fields: readonly StoredText[] = []): void {
  const entries = listStoredKeys(prefixOf(slug)).map((name) => [name, readStored(name)] as const);
  const previous = prefixOf(slug) + PREVIOUS;
  writeStored(previous, what === undefined ? null : JSON.stringify([what, ...entries.filter(([name]) => name !== previous), ...fields]));
}

/** The draft before, what has replaced it, and every text that was stored; undefined where there is none or it cannot be read. */
export function readPrevious(slug: string): { what: string; draft: Draft; entries: readonly StoredText[] } | undefined {
  try {
    const [what, ...entries]: [string, ...StoredText[]] = JSON.parse(readStored(prefixOf(slug) + PREVIOUS) ?? '');
    return {
      what: `${what}`,
      draft: entries.reduce((draft, [name, text]) => applyStored(slug, draft, name, `${text}`), EMPTY_DRAFT),
      entries,
    };
  } catch {
    return undefined;
  }
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
