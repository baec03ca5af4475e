/**
 * Typewriter scrolling: the line one writes in stays in the middle, and the paper moves.
 *
 * The mouse is left alone: what is clicked must not move away from under the pointer.
 */
import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export function movesPaper(transaction: Transaction): boolean {
  if (transaction.isUserEvent('select.pointer')) return false;
  const isTyped = transaction.isUserEvent('input') || transaction.isUserEvent('delete');
  const isMoved = transaction.isUserEvent('select') && transaction.selection !== undefined;
  return isTyped || isMoved;
}

export const typewriter: Extension = [
  EditorState.transactionExtender.of((transaction) =>
    movesPaper(transaction)
      ? { effects: EditorView.scrollIntoView(transaction.newSelection.main.head, { y: 'center' }) }
      : null,
  ),
  EditorView.editorAttributes.of({ class: 'md-typewriter' }),
];
