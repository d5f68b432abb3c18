import { formatEntryNumber } from '../../core/export/entry-number.ts';
import type { FoundPrompt } from './instant-index.ts';
import type { Passage } from './passages.ts';
import { markWords, startNearMark, toNodes } from './runs.ts';
import { KIND_NAMES } from './search-kinds.ts';

/** The list of results below the search field: its options are links, one of which the field points at as active. */
export type ResultList = ReturnType<typeof createResultList>;

/** Connects the list to the field that drives it. */
export function createResultList(list: HTMLElement, field: HTMLInputElement) {
  let options: HTMLAnchorElement[] = [];
  let active = -1;

  const activate = (place: number): void => {
    options[active]?.removeAttribute('aria-selected');
    active = place;
    const option = options[place];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', option.id);
  };
  const setOptions = (next: HTMLAnchorElement[]): void => {
    for (const [place, option] of next.entries()) option.id = `${list.id}-${place}`;
    options = next;
    field.ariaExpanded = String(next.length > 0);
  };
  const add = (option: HTMLAnchorElement): void => {
    list.append(option);
    setOptions([...options, option]);
    if (active < 0 && field.value.trim() !== '') activate(0);
  };
  const toPromptOption = ({ number, path, title, summary, category, terms }: FoundPrompt): HTMLAnchorElement =>
    toOption(path, {
      number: [formatEntryNumber(number)],
      title: toNodes(markWords(title, terms)),
      category: [category],
      summary: toNodes(markWords(summary, terms)),
    });

  return {
    showPrompts(prompts: readonly FoundPrompt[]): void {
      const hasQuery = field.value.trim() !== '';
      activate(-1);
      const next = prompts.map(toPromptOption);
      list.toggleAttribute('data-has-query', hasQuery);
      list.replaceChildren(...next);
      list.scrollTop = 0;
      setOptions(next);
      if (hasQuery && next.length > 0) activate(0);
    },
    /** Fills the line reserved for the passage in the results that are shown. */
    showPassages(passages: readonly Passage[]): void {
      for (const option of options) {
        const passage = passages.find(({ path }) => isSamePath(path, option));
        if (passage !== undefined) option.querySelector('[data-part="passage"]')?.replaceChildren(...toNodes(startNearMark(passage.runs)));
      }
    },
    addPrompt: (prompt: FoundPrompt): void => add(toPromptOption(prompt)),
    addPage: ({ path, title, kind }: Passage): void => add(toOption(path, { number: ['–'], title: [title], category: [KIND_NAMES[kind]] })),
    /** Makes the next or previous result the active one, around the ends. */
    move(step: 1 | -1): void {
      if (options.length > 0) activate(active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length);
    },
    /** The active result. */
    chosen: () => options[active],
    /** Whether a page of the site is among the results. */
    has: (path: string): boolean => options.some((option) => isSamePath(path, option)),
  };
}

/** The parts of an option with their classes. */
const PARTS = { number: 'entry-number', title: '', category: 'caption', summary: 'quiet', passage: 'figure' } as const;

function toOption(path: string, texts: Partial<Record<keyof typeof PARTS, (Node | string)[]>>): HTMLAnchorElement {
  const option = document.createElement('a');
  option.setAttribute('role', 'option');
  option.tabIndex = -1;
  option.href = path;
  for (const [part, className] of Object.entries(PARTS)) {
    const element = document.createElement('span');
    element.className = className;
    element.dataset['part'] = part;
    element.append(...(texts[part as keyof typeof PARTS] ?? []));
    option.append(element, ' ');
  }
  return option;
}

function isSamePath(path: string, option: HTMLAnchorElement): boolean {
  return new URL(path, location.href).pathname === option.pathname;
}
