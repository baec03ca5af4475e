/** Masthead's editor as `run.mjs` measures it, alone on a page. Its types are checked with those of `ui`. */
import { TEXT_KEYS } from '../../../ui/src/commands/list';
import { TextEditor, type TextPorts } from '../../../ui/src/editor/text-editor';
import { NO_CHOICES } from '../../../ui/src/editor/typography/choices';
import { USUAL } from '../../../ui/src/editor/view-choices';
import '../../../ui/src/styles/tokens.css';
import '../../../ui/src/styles/editor.css';
import '../../../ui/src/styles/live.css';

declare global {
  interface Window {
    text: string;
    focusStart(): void;
    ready: boolean;
  }
}

const none = () => undefined;
const parent = document.querySelector<HTMLElement>('#editor');
if (!parent) throw new Error('The page has no #editor');
// Nobody hears what it tells; what it asks for is asked by commands that nobody runs.
const ports: TextPorts = {
  changed: none,
  lineChanged: none,
  caretMoved: none,
  stateChanged: none,
  formatsChanged: none,
  filesCame: none,
  nothingCame: none,
  pasteHtml: () => Promise.reject(new Error('Nothing is pasted')),
  pasteFailed: none,
  pasteLost: none,
  richText: () => '',
  pictureAddress: () => '',
  pictureChosen: none,
  escaped: () => false,
  asked: none,
};
const editor = new TextEditor({
  parent,
  nonce: '',
  testId: 'body',
  hint: '',
  keys: TEXT_KEYS,
  typing: () => NO_CHOICES,
  view: USUAL,
  ports,
});
editor.open(window.text, { language: 'en', direction: 'ltr', label: 'Text' });
window.focusStart = () => editor.showCaret(0);
window.ready = true;
