import { attempt } from '../page/attempt.ts';
import { type FoundPrompt, loadInstantIndex } from './instant-index.ts';

const SHOWN = 5;

/** The prompts that the words of an address ask for, best first. The address of the index is in the page's search dialog. */
export async function suggestFor(path: string): Promise<FoundPrompt[]> {
  const query = readAddressWords(path);
  if (query === '') return [];
  const dialog = document.querySelector<HTMLElement>('dialog[data-index]');
  const index = await loadInstantIndex(dialog?.dataset['index'] ?? '');
  return index.search(query, { category: '', form: '' }).slice(0, SHOWN);
}

/** The words of an address below the base path: `/prompts/cacheing_strategy.html` asks for “cacheing strategy”. */
export function readAddressWords(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  return attempt(() => decodeURIComponent(below), below)
    .replace(/^(prompts|category|deliverable|workflows)(?=\/|$)/, '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** Fills a list with links to the prompts and shows it; without prompts it stays hidden. */
export function fillSuggestions(list: HTMLUListElement, prompts: readonly FoundPrompt[]): void {
  list.replaceChildren(
    ...prompts.map(({ path, title, summary }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = path;
      link.textContent = title;
      item.append(link, ` ${summary}`);
      return item;
    }),
  );
  list.hidden = prompts.length === 0;
}
