import { type CollectionEntry, getCollection } from 'astro:content';
import { makeOnce } from '../memo.ts';
import { hubs, type Term } from '../vocabulary.ts';
import { findKnown } from './lookup.ts';

/** A deep dive with everything its pages show. */
export type LibraryDeepDive = Omit<CollectionEntry<'deepDives'>['data'], 'hub'> & {
  slug: string;
  hub: Term;
  /** How long reading it takes, in minutes. */
  minutes: number;
  entry: CollectionEntry<'deepDives'>;
};

/** A hub with its articles in their order. */
export interface LibraryHub {
  hub: Term;
  articles: readonly LibraryDeepDive[];
}

/** How many words a reader reads in a minute. */
const READING_SPEED = 220;

/** All hubs in the order of the vocabulary, those without an article too. */
export const listHubs: () => Promise<readonly LibraryHub[]> = makeOnce(async () => {
  const entries = await getCollection('deepDives');
  const byHub = Map.groupBy(entries.map(toDeepDive), ({ hub }) => hub.id);
  return hubs.map((hub) => ({ hub, articles: (byHub.get(hub.id) ?? []).sort((a, b) => a.number - b.number) }));
});

/** All deep dives, hub by hub. */
export const listDeepDives: () => Promise<readonly LibraryDeepDive[]> = makeOnce(async () =>
  (await listHubs()).flatMap(({ articles }) => articles),
);

const indexUses = makeOnce(async () => {
  const uses = (await listDeepDives()).flatMap((article) =>
    [...new Set(article.references.map(({ slug }) => slug))].map((prompt) => ({ prompt, article })),
  );
  return Map.groupBy(uses, ({ prompt }) => prompt);
});

/** Every deep dive that leads to a prompt, each once, in their order. */
export async function listArticlesAbout(prompt: string): Promise<readonly LibraryDeepDive[]> {
  return ((await indexUses()).get(prompt) ?? []).map(({ article }) => article);
}

function toDeepDive(entry: CollectionEntry<'deepDives'>): LibraryDeepDive {
  const hub = findKnown(hubs, entry.data.hub, 'hub');
  return { ...entry.data, slug: entry.id, hub, minutes: Math.ceil(entry.data.words / READING_SPEED), entry };
}
