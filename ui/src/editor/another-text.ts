/**
 * The transaction that puts another text in place of one: nothing that stood in the old text stands
 * anywhere in it, and nobody typed it.
 *
 * A new state would say that by itself, but with it CodeMirror makes every plugin anew and measures
 * its letters again, which is half the time of going from story to story.
 */
import {
  Annotation,
  type EditorState,
  type SelectionRange,
  type Text,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';

const anotherText = Annotation.define<true>();

export function asAnotherText(state: EditorState, text: Text, selection: SelectionRange): TransactionSpec {
  return {
    changes: { from: 0, to: state.doc.length, insert: text },
    selection,
    annotations: anotherText.of(true),
    // What is done to typing is not done to it.
    filter: false,
  };
}

export const isAnotherText = (transaction: Transaction): boolean =>
  transaction.annotation(anotherText) ?? false;
