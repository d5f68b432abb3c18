const FIELD = 'input, textarea, select, [contenteditable]';

/**
 * Opens the search dialog at once for a click on any `[data-search-open]`, `/` or Ctrl/⌘ K, and loads its script at the first sign of
 * intent. The script takes over what was typed into the native field before it was there.
 */
export function connectSearchTrigger(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector('input');
  const status = dialog.querySelector('[role="status"]');
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  let isLoading = false;

  const load = (): void => {
    if (isLoading) return;
    isLoading = true;
    import('./search-dialog.ts')
      .then(({ connectSearchDialog }) => connectSearchDialog(dialog))
      .catch(() => {
        isLoading = false;
        if (status !== null) status.textContent = 'The search did not load. Type on to try again.';
      });
  };
  const open = (): void => {
    load();
    if (document.querySelector('dialog[open]') !== null) return;
    // Without it the dialog opens all the same, over the page as it is.
    if ('showModal' in dialog) dialog.showModal();
    else (dialog as HTMLDialogElement).open = true;
    field?.select();
  };
  const findTrigger = ({ target }: Event): Element | null => (target instanceof Element ? target.closest('[data-search-open]') : null);

  for (const type of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(type, (event) => findTrigger(event) !== null && load(), { passive: true });
  document.addEventListener('click', (event) => findTrigger(event) !== null && open());
  document.addEventListener('keydown', (event) => {
    const isInField = event.target instanceof Element && event.target.closest(FIELD) !== null;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isInField;
    const isChord = event.key.toLowerCase() === 'k' && (isMac ? event.metaKey : event.ctrlKey) && !event.shiftKey && !event.altKey;
    if ((!isSlash && !isChord) || event.isComposing) return;
    event.preventDefault();
    open();
  });
  field?.addEventListener('input', load);
}
