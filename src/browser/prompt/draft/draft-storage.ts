import { type Draft, EMPTY_DRAFT, TREATMENTS, type Treatment } from '../../../core/prompt/draft.ts';
import { listStoredKeys, readStored, type StorageTrouble, writeStored } from '../../page/storage/storage.ts';

/**
 * Drafts in the browser's storage, format 1: one entry for each thing the reader set, so that two tabs never write over each
 * other's fields. `sdp:1:<slug>:value:<key>` holds a value as it is (empty: the reader cleared it), `sdp:1:<slug>:treatment` one of
 * keep, ask and drop, `sdp:1:<slug>:constraint:<constraint>` is `1` for a chosen constraint, `sdp:1:<slug>:omitted:<given>` is `1` for a
 * given that was switched off. Entries of other shapes are left alone.
 */
export const DRAFT_FORMAT = 'sdp:1:';

/** A change of a draft, as one stored entry sets it. A value of `''` was cleared by the reader; `undefined` forgets it. */
export type DraftEntry =
  | { type: 'value'; key: string; value: string | undefined }
  | { type: 'treatment'; treatment: Treatment }
  | { type: 'constraint'; slug: string; isChosen: boolean }
  | { type: 'given'; id: string; isOmitted: boolean };

/** Whether anything is stored for a prompt, or for any where none is named. */
export function hasStoredDraft(slug: string | undefined): boolean {
  return listStoredKeys(slug === undefined ? DRAFT_FORMAT : prefixOf(slug)).length > 0;
}

/** The slugs of the prompts for which something is stored, in alphabetical order. */
export function listStoredDrafts(): string[] {
  const slugs = listStoredKeys(DRAFT_FORMAT).map((name) => name.slice(DRAFT_FORMAT.length).split(':', 1)[0] ?? '');
  return [...new Set(slugs)].sort();
}

/** The stored draft of a prompt; what cannot be read is passed over. */
export function readDraft(slug: string): Draft {
  return listStoredKeys(prefixOf(slug)).reduce((draft, name) => {
    const entry = parseEntry(slug, name, readStored(name));
    return entry === undefined ? draft : applyEntry(draft, entry);
  }, EMPTY_DRAFT);
}

/** Stores one change, in the place of what was stored of the same thing before. */
export function writeEntry(slug: string, entry: DraftEntry): StorageTrouble | undefined {
  switch (entry.type) {
    case 'value':
      return writeStored(nameEntry(slug, entry), entry.value ?? null);
    case 'treatment':
      return writeStored(nameEntry(slug, entry), entry.treatment === EMPTY_DRAFT.treatment ? null : entry.treatment);
    case 'constraint':
      return writeStored(nameEntry(slug, entry), entry.isChosen ? '1' : null);
    case 'given':
      return writeStored(nameEntry(slug, entry), entry.isOmitted ? '1' : null);
  }
}

/** The storage key of an entry. */
function nameEntry(slug: string, entry: DraftEntry): string {
  switch (entry.type) {
    case 'value':
      return `${prefixOf(slug)}value:${entry.key}`;
    case 'treatment':
      return `${prefixOf(slug)}treatment`;
    case 'constraint':
      return `${prefixOf(slug)}constraint:${entry.slug}`;
    case 'given':
      return `${prefixOf(slug)}omitted:${entry.id}`;
  }
}

/** The entries that lead from one draft to another. */
export function listChanges(before: Draft, after: Draft): DraftEntry[] {
  const keys = new Set([...before.values.keys(), ...after.values.keys()]);
  const slugs = new Set([...before.constraints, ...after.constraints]);
  const ids = new Set([...(before.omitted ?? []), ...(after.omitted ?? [])]);
  return [
    ...[...keys].map((key) => ({ type: 'value', key, value: after.values.get(key) }) as const),
    ...[...slugs].map((slug) => ({ type: 'constraint', slug, isChosen: after.constraints.has(slug) }) as const),
    ...[...ids].map((id) => ({ type: 'given', id, isOmitted: after.omitted?.has(id) === true }) as const),
    { type: 'treatment', treatment: after.treatment },
  ];
}

/** Reads a stored entry, as of a `storage` event; undefined where it is not this prompt's or not of this format. */
export function parseEntry(slug: string, name: string, stored: string | null): DraftEntry | undefined {
  const prefix = prefixOf(slug);
  if (!name.startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  if (rest.startsWith('value:')) return { type: 'value', key: rest.slice('value:'.length), value: stored ?? undefined };
  if (rest.startsWith('constraint:')) return { type: 'constraint', slug: rest.slice('constraint:'.length), isChosen: stored === '1' };
  if (rest.startsWith('omitted:')) return { type: 'given', id: rest.slice('omitted:'.length), isOmitted: stored === '1' };
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
    case 'constraint': {
      const constraints = new Set(draft.constraints);
      if (entry.isChosen) constraints.add(entry.slug);
      else constraints.delete(entry.slug);
      return { ...draft, constraints };
    }
    case 'given': {
      const omitted = new Set(draft.omitted);
      if (entry.isOmitted) omitted.add(entry.id);
      else omitted.delete(entry.id);
      const { omitted: _, ...rest } = draft;
      return omitted.size === 0 ? rest : { ...rest, omitted };
    }
  }
}

function prefixOf(slug: string): string {
  return `${DRAFT_FORMAT}${slug}:`;
}
