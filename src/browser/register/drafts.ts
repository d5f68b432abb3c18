import type { ReadPrompt } from '../../core/prompt/read-prompt.ts';
import { describeProgress } from '../prompt/blank-state.ts';
import { listLastDrafts } from '../prompt/draft/draft-times.ts';
import { connectCopyButton } from './copy-button.ts';
import { LAST_DRAFTS } from './drafts-script.ts';
import { loadForReader, loadWithValues } from './reader-text.ts';

/** A row of a register with its parts, and how far its prompt is filled in, once that is known. */
interface Row {
  slug: string;
  element: HTMLElement;
  copy: HTMLButtonElement;
  link: HTMLAnchorElement;
}

/** Shows in the rows of a register which prompts the reader has a draft of, and above it the last of them. */
export function showDrafts(root: HTMLElement): void {
  const { base = '/', version = '' } = root.dataset;
  const rows = [...root.querySelectorAll<HTMLElement>('.row')].flatMap(readRow);
  const slugs = listLastDrafts();
  const drafted = slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);
  for (const row of rows) showRow(row, drafted.includes(row), `${base}prompts/${row.slug}.json?v=${version}`);
  showStrip(drafted.slice(0, LAST_DRAFTS));
  for (const row of drafted)
    loadForReader(base, row.slug, version).then(
      (readNow) => showProgress(row, readNow()),
      // Without its blanks the row does not say how many are filled.
      () => undefined,
    );
}

function readRow(element: HTMLElement): Row[] {
  const copy = element.querySelector<HTMLButtonElement>('[data-copy]');
  const link = element.querySelector('a');
  return copy === null || link === null ? [] : [{ slug: copy.dataset['copy'] ?? '', element, copy, link }];
}

/** `url` is where the prompt can be read as JSON. */
function showRow({ element, copy, link }: Row, isDrafted: boolean, url: string): void {
  if ('draft' in element.dataset === isDrafted) return;
  const title = link.text.trim();
  copy.dataset['label'] = isDrafted ? 'Copy draft' : 'Copy';
  copy.setAttribute('aria-label', isDrafted ? `Copy draft of ${title}` : `Copy ${title}`);
  if (copy.dataset['status'] === undefined) copy.textContent = copy.dataset['label'];
  const blanks = element.querySelector<HTMLElement>('.blanks');
  if (isDrafted) {
    element.dataset['draft'] = blanks?.textContent ?? '';
    copy.before(makeUnfilledCopy(copy, title, url));
  } else {
    if (blanks !== null) blanks.textContent = element.dataset['draft'] ?? '';
    delete element.dataset['draft'];
    element.querySelector('.unfilled')?.remove();
  }
}

/** The button that copies a prompt without the reader's draft. */
function makeUnfilledCopy(copy: HTMLButtonElement, title: string, url: string): HTMLButtonElement {
  const button = copy.cloneNode() as HTMLButtonElement;
  delete button.dataset['copy'];
  delete button.dataset['status'];
  button.classList.add('unfilled');
  button.dataset['label'] = 'Unfilled';
  button.textContent = 'Unfilled';
  button.setAttribute('aria-label', `Unfilled: copy ${title}`);
  const status = document.querySelector('[data-copy-status]');
  connectCopyButton(button, {
    area: button,
    load: () => loadWithValues(url, new Map()),
    say(result) {
      const what = result === 'copied' ? 'copied, unfilled.' : 'could not be copied here. Open it and copy its text there.';
      if (status !== null) status.textContent = `${title} ${what}`;
    },
  });
  return button;
}

function showProgress({ element, link }: Row, read: ReadPrompt | undefined): void {
  if (read === undefined || !('draft' in element.dataset)) return;
  const progress = describeProgress(read.blanks);
  const blanks = element.querySelector('.blanks');
  if (blanks !== null) blanks.textContent = progress;
  const entry = document.querySelector(`[data-continue] a[href="${CSS.escape(link.pathname)}"] + *`);
  if (entry !== null) entry.textContent = progress;
}

/** The strip above the register has an empty item for each draft, where the page has a strip. */
function showStrip(last: readonly Row[]): void {
  if (last.length === 0) delete document.documentElement.dataset['drafts'];
  else document.documentElement.dataset['drafts'] = `${last.length}`;
  for (const [i, item] of document.querySelectorAll('[data-continue] li').entries()) {
    const row = last[i];
    const link = document.createElement('a');
    const progress = document.createElement('span');
    if (row !== undefined) {
      link.href = row.link.pathname;
      link.textContent = row.link.text.trim();
    }
    item.replaceChildren(...(row === undefined ? [] : [link, progress]));
  }
}
