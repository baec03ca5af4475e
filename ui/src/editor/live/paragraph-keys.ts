/** The keys of the view that looks like what the text means: Enter is a paragraph, Shift+Enter a line. */
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { type Command, keymap } from '@codemirror/view';
import { joinBefore, joinBehind } from '../paragraph-joins';
import { newLineWithin, newParagraph } from '../paragraphs';

const key =
  (edit: (state: EditorState) => TransactionSpec | null): Command =>
  (view) => {
    const spec = edit(view.state);
    if (spec) view.dispatch(spec);
    return spec !== null;
  };

export const paragraphKeys = keymap.of([
  { key: 'Enter', run: key(newParagraph), shift: key(newLineWithin) },
  { key: 'Backspace', run: key(joinBefore) },
  { key: 'Delete', run: key(joinBehind) },
]);
