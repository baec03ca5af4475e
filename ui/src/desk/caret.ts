/** Shows the field of a draft that an undo changed, with the caret where it belongs. */

/** A wish for the caret: in a field of a draft, by its name on the wire. */
export interface CaretWish {
  field: string;
  /** In UTF-16 units; null for a field that is no text. */
  caret: number | null;
}

/** False where the field is not on the page. */
export function showCaret(page: ParentNode, { field, caret }: CaretWish): boolean {
  const element = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field="${field}"]`);
  if (!element) return false;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  element.focus();
  // A field that is no text, such as a date or a number, has no selection.
  if (caret !== null && typeof element.selectionStart === 'number') element.setSelectionRange(caret, caret);
  return true;
}

/** Whether a press of undo belongs to the browser: in a field that is no draft's, such as a search. */
export function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches('input, textarea') && !target.matches('[data-field]');
}
