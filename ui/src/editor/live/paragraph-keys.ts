/** The keys of the view that looks like what the text means: Enter is a paragraph, Shift+Enter a line. */
import { type Command, keymap } from '@codemirror/view';
import { wordInCell } from '../cell-edges';
import type { Edit } from '../each-caret';
import { editKey } from '../edit-key';
import { joinBefore, joinBehind } from '../paragraph-joins';
import { newLineWithin, newParagraph } from '../paragraphs';

export const paragraphKeys = keymap.of([
  { key: 'Enter', run: editKey(newParagraph), shift: editKey(newLineWithin) },
  { key: 'Backspace', run: editKey(joinBefore), shift: editKey(joinBefore) },
  { key: 'Delete', run: editKey(joinBehind) },
  // The end of a paragraph is a word by itself.
  { key: 'Ctrl-Backspace', mac: 'Alt-Backspace', run: word(joinBefore, false) },
  { key: 'Ctrl-Delete', mac: 'Alt-Delete', run: word(joinBehind, true) },
]);

/** No stroke of a table is part of a word. */
function word(edit: Edit, forward: boolean): Command {
  return (view) => {
    const end = view.moveByGroup(view.state.selection.main, forward).head;
    return editKey((state) => edit(state) ?? wordInCell(state, end))(view);
  };
}
