/** Opens a dialog above the page, or where the browser cannot, in it: `dialog[open]` lies over the page then too. */
export function openDialog(dialog: HTMLDialogElement): void {
  if ('showModal' in dialog) dialog.showModal();
  else (dialog as HTMLElement).setAttribute('open', '');
}

/** Closes a dialog, and lets those who wait for it know where the browser does not. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if ('close' in dialog) dialog.close();
  else {
    const closed: HTMLElement = dialog;
    closed.removeAttribute('open');
    closed.dispatchEvent(new Event('close'));
  }
}
