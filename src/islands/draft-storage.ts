import type { Draft, Treatment } from '../prompt/composition.ts';
import { listStoredKeys, readStored, type StorageTrouble, writeStored } from './storage.ts';

/**
 * Drafts in the browser's storage, format 1: one entry for each thing the reader set, so that two tabs never write over each
 * other's fields. `sdp:1:<slug>:value:<key>` holds a value as it is (empty: the reader cleared it), `sdp:1:<slug>:treatment` one of
 * keep, ask and drop, `sdp:1:<slug>:constraint:<constraint>` is `1` for a chosen constraint. Entries of other shapes are left alone.
 */
const FORMAT = 'sdp:1:';

const TREATMENTS: readonly Treatment[] = ['keep', 'ask', 'drop'];

export const EMPTY_DRAFT: Draft = { values: new Map(), treatment: 'keep', constraints: new Set() };

/** What one stored entry sets in a draft. */
export type DraftEntry =
  | { type: 'value'; key: string; value: string }
  | { type: 'treatment'; treatment: Treatment }
  | { type: 'constraint'; slug: string; isChosen: boolean };

/** Whether anything is stored for a prompt. */
export function hasStoredDraft(slug: string): boolean {
  return listStoredKeys(prefixOf(slug)).length > 0;
}

/** The stored draft of a prompt; what cannot be read is passed over. */
export function readDraft(slug: string): Draft {
  return listStoredKeys(prefixOf(slug)).reduce((draft, name) => {
    const entry = parseEntry(slug, name, readStored(name));
    return entry === undefined ? draft : applyEntry(draft, entry);
  }, EMPTY_DRAFT);
}

/** Stores one change. `undefined` as a value forgets the placeholder. */
export function writeEntry(slug: string, entry: DraftEntry | { type: 'value'; key: string; value: undefined }): StorageTrouble | undefined {
  switch (entry.type) {
    case 'value':
      return writeStored(`${prefixOf(slug)}value:${entry.key}`, entry.value ?? null);
    case 'treatment':
      return writeStored(`${prefixOf(slug)}treatment`, entry.treatment === EMPTY_DRAFT.treatment ? null : entry.treatment);
    case 'constraint':
      return writeStored(`${prefixOf(slug)}constraint:${entry.slug}`, entry.isChosen ? '1' : null);
  }
}

/** Stores a whole draft in place of the one before, entry by entry. */
export function writeDraft(slug: string, before: Draft, after: Draft): StorageTrouble | undefined {
  const keys = new Set([...before.values.keys(), ...after.values.keys()]);
  const slugs = new Set([...before.constraints, ...after.constraints]);
  const troubles = [
    ...[...keys].map((key) => {
      const value = after.values.get(key);
      return writeEntry(slug, value === undefined ? { type: 'value', key, value } : { type: 'value', key, value });
    }),
    ...[...slugs].map((constraint) =>
      writeEntry(slug, { type: 'constraint', slug: constraint, isChosen: after.constraints.has(constraint) }),
    ),
    writeEntry(slug, { type: 'treatment', treatment: after.treatment }),
  ];
  return troubles.find((trouble) => trouble !== undefined);
}

/** Reads a stored entry, as of a `storage` event; undefined where it is not this prompt's or not of this format. */
export function parseEntry(slug: string, name: string, stored: string | null): DraftEntry | undefined {
  const prefix = prefixOf(slug);
  if (!name.startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  if (rest.startsWith('value:')) return { type: 'value', key: rest.slice('value:'.length), value: stored ?? '' };
  if (rest.startsWith('constraint:')) return { type: 'constraint', slug: rest.slice('constraint:'.length), isChosen: stored === '1' };
  if (rest !== 'treatment') return undefined;
  const treatment = TREATMENTS.find((candidate) => candidate === (stored ?? EMPTY_DRAFT.treatment));
  return treatment === undefined ? undefined : { type: 'treatment', treatment };
}

/** The draft with one entry applied. */
export function applyEntry(draft: Draft, entry: DraftEntry): Draft {
  switch (entry.type) {
    case 'value':
      return { ...draft, values: new Map(draft.values).set(entry.key, entry.value) };
    case 'treatment':
      return { ...draft, treatment: entry.treatment };
    case 'constraint': {
      const constraints = new Set(draft.constraints);
      if (entry.isChosen) constraints.add(entry.slug);
      else constraints.delete(entry.slug);
      return { ...draft, constraints };
    }
  }
}

function prefixOf(slug: string): string {
  return `${FORMAT}${slug}:`;
}
