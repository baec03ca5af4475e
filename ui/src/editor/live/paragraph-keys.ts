/** The keys of the view that looks like what the text means: Enter is a paragraph, Shift+Enter a line. */
import { keymap } from '@codemirror/view';
import { editKey } from '../edit-key';
import { joinBefore, joinBehind } from '../paragraph-joins';
import { newLineWithin, newParagraph } from '../paragraphs';

export const paragraphKeys = keymap.of([
  { key: 'Enter', run: editKey(newParagraph), shift: editKey(newLineWithin) },
  { key: 'Backspace', run: editKey(joinBefore), shift: editKey(joinBefore) },
  { key: 'Delete', run: editKey(joinBehind) },
  // The end of a paragraph is a word by itself.
  { key: 'Ctrl-Backspace', mac: 'Alt-Backspace', run: editKey(joinBefore) },
  { key: 'Ctrl-Delete', mac: 'Alt-Delete', run: editKey(joinBehind) },
]);
