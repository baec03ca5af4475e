/** Shows a `<dialog>` over the window for as long as it is in the page, and gives the focus back. */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  // Where the content says what comes first, the focus starts there and not at the cross.
  dialog.querySelector<HTMLElement>('[data-first]')?.focus();
  return () => {
    dialog.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
