import { TEXT_KEYS } from '../../../ui/src/commands/list';
import { TextEditor } from '../../../ui/src/editor/text-editor';
import '../../../ui/src/styles/tokens.css';
import '../../../ui/src/styles/editor.css';

const none = () => undefined;
const editor = new TextEditor({
  parent: document.querySelector('#editor'),
  nonce: '',
  testId: 'body',
  hint: '',
  keys: TEXT_KEYS,
  words: { heading: '', cell: '' },
  ports: { changed: none, lineChanged: none, caretMoved: none, formatsChanged: none, filesCame: none },
});
editor.open('bench', window.text, { language: 'en', direction: 'ltr', label: 'Text' });
window.focusStart = () => {
  editor.view.focus();
  editor.placeCaret(0);
};
window.ready = true;
