/** The keys of the view that looks like what the text means: Enter is a paragraph, Shift+Enter a line. */
import { keymap } from '@codemirror/view';
import { editKey } from '../edit-key';
import { joinBefore, joinBehind } from '../paragraph-joins';
import { newLineWithin, newParagraph } from '../paragraphs';

export const paragraphKeys = keymap.of([
  { key: 'Enter', run: editKey(newParagraph), shift: editKey(newLineWithin) },
  { key: 'Backspace', run: editKey(joinBefore) },
  { key: 'Delete', run: editKey(joinBehind) },
]);
