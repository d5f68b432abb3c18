import { connectRowCopies } from './copy-rows.ts';

/** The ids that the register is filtered by; empty strings for all. */
interface Filter {
  category: string;
  form: string;
}

/**
 * Makes a register filter in place and its rows copy. Filtered addresses stay links that work without a script: a category's or
 * form's own page, and for both at once the category's page with `?deliverable=`.
 */
export function connectRegister(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const initial = readLinks(root);
  let filter = withQuery(initial, location.search);
  const show = (next: Filter): void => {
    filter = next;
    showFilter(root, filter);
  };
  if (filter.form !== initial.form) show(filter);
  connectRowCopies(root);
  followDrafts(root);

  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('[data-filter]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    show({ ...filter, [link.dataset['filter'] ?? '']: link.dataset['term'] ?? '' });
    history.pushState({ filter }, '', toUrl(base, filter));
  });
  addEventListener('popstate', ({ state }) => show((state as { filter?: Filter } | null)?.filter ?? withQuery(initial, location.search)));
}

/** Shows the reader's drafts where there are any, and whenever they may have changed in another tab or before "Back". */
function followDrafts(root: HTMLElement): void {
  const show = (): void => {
    import('./drafts.ts').then(
      ({ showDrafts }) => showDrafts(root),
      () => undefined,
    );
  };
  if ('drafts' in document.documentElement.dataset) show();
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => persisted && show());
}

function readLinks(root: HTMLElement): Filter {
  const current = (name: string): string => root.querySelector<HTMLElement>(`[data-filter="${name}"][aria-current]`)?.dataset['term'] ?? '';
  return { category: current('category'), form: current('form') };
}

function withQuery(filter: Filter, search: string): Filter {
  return { ...filter, form: new URLSearchParams(search).get('deliverable') ?? filter.form };
}

function toUrl(base: string, { category, form }: Filter): string {
  if (category !== '') return `${base}category/${category}/${form === '' ? '' : `?deliverable=${form}`}`;
  return form === '' ? base : `${base}deliverable/${form}/`;
}

function showFilter(root: HTMLElement, filter: Filter): void {
  for (const link of root.querySelectorAll<HTMLElement>('[data-filter]'))
    if (link.dataset['term'] === filter[link.dataset['filter'] as keyof Filter]) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  const rows = [...root.querySelectorAll<HTMLElement>('[data-forms]')];
  for (const row of rows) {
    const hasCategory = filter.category === '' || row.dataset['category'] === filter.category;
    const hasForm = filter.form === '' || (row.dataset['forms'] ?? '').split(' ').includes(filter.form);
    row.hidden = !(hasCategory && hasForm);
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.querySelector('[data-forms]:not([hidden])') === null;
  const shown = rows.filter((row) => !row.hidden).length;
  const count = root.querySelector('[data-count]');
  if (count !== null)
    count.textContent =
      shown === rows.length
        ? `${rows.length} prompts`
        : shown === 0
          ? 'No prompt has both. Choose All to see the others.'
          : `${shown} of ${rows.length} prompts`;
}
