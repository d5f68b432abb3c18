/**
 * A prompt as the instant index shows and filters it. The slug is empty where the title gives it; `category` and `forms` are places in
 * the lists of the index.
 */
type SearchPrompt = [number: number, slug: string, title: string, summary: string, category: number, ...forms: number[]];

/** The file `/search-index.json`. It is read by the script of the same build only, so it may change at any time. */
export interface SearchIndex {
  /** The path of a prompt's page, base path included, with `*` for its slug. */
  path: string;
  categories: [id: string, title: string][];
  forms: [id: string, title: string][];
  prompts: SearchPrompt[];
  /** Packed: the words of technologies, keywords and deliverables. */
  topics: string;
  /** Packed: words that mean the same as words of the prompt. */
  synonyms: string;
  /** Packed: words that the template has more than once and few templates have. */
  words: string;
  /** Stems of words above that many prompts have somewhere, which says little about any of them. */
  common: string;
}

const FIRST_PLACE = 0x100;
const GROUP = /([\u0100-\u07ff]+)([^\u0100-\u07ff]+)/g;

/**
 * Packs words with the places of their prompts into one text: the places, each as one character from U+0100 on, then all words that
 * stand in exactly these prompts. Words are ASCII.
 */
export function packWords(placesOf: ReadonlyMap<string, readonly number[]>): string {
  const groups = new Map<string, string[]>();
  for (const [word, places] of placesOf) {
    const key = places.map((place) => String.fromCharCode(FIRST_PLACE + place)).join('');
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups]
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(([key, words]) => key + words.sort().join(' '))
    .join('');
}

/** The slug that a title gives, for most prompts their own. */
export function toSlug(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The words of each prompt, by its place, as one text with spaces. */
export function unpackWords(packed: string, count: number): string[] {
  const texts = Array.from({ length: count }, () => '');
  for (const [, places = '', words = ''] of packed.matchAll(GROUP))
    for (const place of places) texts[place.charCodeAt(0) - FIRST_PLACE] += ` ${words}`;
  return texts;
}
