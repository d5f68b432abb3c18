import { closeDialog } from '../page/dialog.ts';
import { find } from '../page/find.ts';
import { withTimeout } from '../page/with-timeout.ts';
import { type InstantIndex, loadInstantIndex } from './instant-index.ts';
import { type Passage, searchPassages } from './passages.ts';
import styles from './result-list.css?url';
import { createResultList, type ResultList } from './result-list.ts';
import { connectFilters, readLastSearch, type SearchFilters, writeLastSearch } from './search-filters.ts';
import type { KindCounts } from './search-kinds.ts';
import { describeResults } from './search-status.ts';

/** How long the keys rest before passages are looked up, in milliseconds. */
const REST = 120;

/** Of a longer query only the beginning is read, in characters. */
const LONGEST = 200;

/**
 * Makes the search dialog work: prompts appear with each key from the instant index, their passages and other pages follow from
 * Pagefind. Nothing that is typed or chosen becomes part of an address.
 */
export function connectSearchDialog(dialog: HTMLDialogElement): void {
  const { index: indexUrl = '', passages: passagesUrl = '' } = dialog.dataset;
  const field = find<HTMLInputElement>(dialog, 'input');
  const status = find(dialog, '[role="status"]');
  const results = createResultList(find(dialog, '[role="listbox"]'), field);
  const styled = withTimeout(loadStyles()).catch(() => undefined);
  let timer = 0;
  let latest = 0;
  /** The last search of the reader, until its filters are chosen again, which are there with the index. */
  let last = field.value === '' ? readLastSearch() : undefined;

  const update = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    clearTimeout(timer);
    const isLatest = (): boolean => turn === latest;
    const index = await loadInstantIndex(indexUrl).catch(() => undefined);
    await styled;
    if (!isLatest()) return;
    if (index === undefined) {
      status.textContent = 'The list of prompts did not load. Check the connection, then type on to try again.';
      return;
    }
    choice.offer(index.filters);
    if (last !== undefined) choice.write(last);
    last = undefined;
    const query = field.value.slice(0, LONGEST).trim();
    const filters = choice.read();
    const { kind } = filters;
    const prompts = kind === '' || kind === 'prompt' ? index.search(query, filters) : [];
    const isFiltered = kind + filters.category + filters.form !== '';
    const describe = (hasPassages: boolean, found = countKinds(prompts.length, [])): void => {
      status.textContent = describeResults({ query, kind, isFiltered, found, hasPassages });
    };
    results.showPrompts(prompts);
    if (prompts.length === 0 && query !== '') status.textContent = 'Searching …';
    else describe(true);
    if (query === '') return;
    timer = window.setTimeout(async () => {
      try {
        const passages = await findPassages((words) => searchPassages(words, passagesUrl, kind), query, index);
        if (!isLatest()) return;
        const added = addPassages(results, passages, index, filters);
        describe(true, countKinds(prompts.length + added.prompts, added.pages));
      } catch {
        if (isLatest()) describe(false);
      }
    }, REST);
  };

  const choice = connectFilters(dialog, update);
  field.addEventListener('input', update);
  connectKeys(field, results);
  connectClosing(dialog);
  dialog.addEventListener('close', () => writeLastSearch({ ...(last ?? choice.read()), query: field.value.slice(0, LONGEST) }));

  if (last !== undefined) {
    field.value = last.query;
    if (dialog.open) field.select();
  }
  void update();
}

/** Searches as typed first: an article may have the very words that the prompts' index takes for mistyped. */
async function findPassages(search: (query: string) => Promise<Passage[]>, query: string, index: InstantIndex): Promise<Passage[]> {
  const exact = await search(query);
  return exact.length > 0 ? exact : search(index.correct(query));
}

/** Loads the styles of results, so that no page carries them. Without them, results can still be read and followed. */
function loadStyles(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
  return new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
}

/** Arrow keys move through the results, and Enter follows the active one, in a new tab where a key says so. */
function connectKeys(field: HTMLInputElement, results: ResultList): void {
  field.addEventListener('keydown', (event) => {
    // Safari reports the Enter that commits a word of an input method after its end, with this code alone.
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (key === 'Enter')
      results
        .chosen()
        ?.dispatchEvent(new MouseEvent('click', { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true, view: window }));
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && !ctrlKey && !metaKey && !shiftKey) {
      event.preventDefault();
      results.move(key === 'ArrowDown' ? 1 : -1);
    }
  });
}

/** A click on the ground, on the close button or on a result that is followed here closes the dialog. */
function connectClosing(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    const isFollowed = target.closest('[role="option"]') !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    // A click on the dialog itself is one on the ground around its contents.
    if (target === dialog || target.closest('[data-close]') !== null || isFollowed) closeDialog(dialog);
  });
}

/**
 * Fills in the passages, and adds the prompts and pages that only Pagefind found. Workflows, deep dives and pages have no category: a filter
 * leaves them out.
 */
function addPassages(results: ResultList, passages: readonly Passage[], index: InstantIndex, filters: SearchFilters) {
  const isFiltered = filters.category + filters.form !== '';
  const promptAt = new Map(index.search('', filters).map((prompt) => [prompt.path, prompt]));
  const further = passages.filter(({ path }) => !results.has(path));
  const prompts = further.flatMap(({ path }) => promptAt.get(path) ?? []);
  const pages = isFiltered || filters.kind === 'prompt' ? [] : further.filter(({ path }) => !promptAt.has(path));
  for (const prompt of prompts) results.addPrompt(prompt);
  for (const page of pages) results.addPage(page);
  results.showPassages(passages);
  return { prompts: prompts.length, pages };
}

function countKinds(prompts: number, pages: readonly Passage[]): KindCounts {
  const counts = { prompt: prompts, workflow: 0, 'deep-dive': 0, page: 0 };
  for (const { kind } of pages) counts[kind] += 1;
  return counts;
}
