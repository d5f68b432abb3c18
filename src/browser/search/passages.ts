import { splitWords } from '../../core/search/search-terms.ts';
import { parseExcerpt, type Run } from './runs.ts';
import { isSearchKind, type SearchKind } from './search-kinds.ts';

/** Where a page of the site matches, as Pagefind found it. */
export interface Passage {
  /** The path of the page, base path included. */
  path: string;
  title: string;
  kind: SearchKind;
  runs: readonly Run[];
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options: (options: { noWorker: boolean; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options: { filters: PagefindFilter }) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

type PagefindFilter = { kind: SearchKind } | { not: { kind: SearchKind } };

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters?: { kind?: string[] };
}

const TIMEOUT = 3_000;

/** How many passages are looked at: those of prompts first, which a library of long articles would otherwise crowd out. */
const SHOWN: readonly { filters: PagefindFilter; most: number }[] = [
  { filters: { kind: 'prompt' }, most: 12 },
  { filters: { not: { kind: 'prompt' } }, most: 10 },
];

/** How many are looked at where the reader wants one kind only. */
const SHOWN_OF_ONE_KIND = 20;

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

/**
 * The passages that match a query, of one kind of page or of all, those of prompts before those of other pages, and best first in each.
 * Rejects when Pagefind is missing, broken or silent for three seconds; the next call then loads it again. A missing piece of its index
 * looks like no passages.
 */
export async function searchPassages(query: string, scriptUrl: string, kind: SearchKind | ''): Promise<Passage[]> {
  try {
    return await withTimeout(findPassages(query, scriptUrl, kind));
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

async function findPassages(query: string, scriptUrl: string, wanted: SearchKind | ''): Promise<Passage[]> {
  loading ??= loadPagefind(scriptUrl);
  const pagefind = await loading;
  const shares = wanted === '' ? SHOWN : [{ filters: { kind: wanted }, most: SHOWN_OF_ONE_KIND }];
  const found = await Promise.all(
    shares.map(async ({ filters, most }) => (await pagefind.search(query, { filters })).results.slice(0, most)),
  );
  const pages = await Promise.all(found.flat().map((result) => result.data()));
  return pages
    .map(({ url, excerpt, meta, filters }): Passage => {
      const [kind] = filters?.kind ?? [];
      return { path: url, title: meta.title ?? url, kind: isSearchKind(kind) ? kind : 'page', runs: parseExcerpt(excerpt) };
    })
    .filter(({ runs }) => isAbout(query, runs));
}

/**
 * Whether a passage has a word of the query: a marked one that begins with the same half of it, and with three letters at the least. For
 * a word that its index does not hold, Pagefind goes by its first letters, down to a single one.
 */
export function isAbout(query: string, runs: readonly Run[]): boolean {
  const marked = runs.filter(({ isMarked }) => isMarked);
  const beginnings = splitWords(query).map((word) => word.slice(0, Math.max(3, Math.ceil(word.length / 2))));
  const words = marked.flatMap(({ text }) => splitWords(text));
  const hasNoWords = marked.length === 0 || beginnings.length === 0;
  return hasNoWords || words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}

/** A browser remembers a module that failed by its address, so each attempt has an address of its own. */
async function loadPagefind(scriptUrl: string): Promise<Pagefind> {
  const url = attempts === 0 ? scriptUrl : `${scriptUrl}&attempt=${attempts}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  // Starting a worker from a string's address is refused under Trusted Types.
  await pagefind.options({ noWorker: true, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

async function withTimeout<Result>(promise: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Pagefind did not answer.')), TIMEOUT);
  });
  return Promise.race([promise, expired]).finally(() => clearTimeout(timer));
}
