import { TEXT_KEYS } from '../../../ui/src/commands/list';
import { TextEditor } from '../../../ui/src/editor/text-editor';
import { NO_CHOICES } from '../../../ui/src/editor/typography/choices';
import { USUAL } from '../../../ui/src/editor/view-choices';
import '../../../ui/src/styles/tokens.css';
import '../../../ui/src/styles/editor.css';
import '../../../ui/src/styles/live.css';

const none = () => undefined;
const named = (name) => name;
// What is not given here is asked for by commands that nobody runs, or heard by nobody.
const ports = new Proxy({ pictureAddress: () => '' }, { get: (known, name) => known[name] ?? none });
const editor = new TextEditor({
  parent: document.querySelector('#editor'),
  nonce: '',
  testId: 'body',
  hint: '',
  keys: TEXT_KEYS,
  words: { heading: '', paste: { title: '', plain: '', dismiss: '' } },
  typing: () => NO_CHOICES,
  live: { callout: {}, task: named, note: named, picture: named, decorative: '', undescribed: '', lineBreak: '' },
  view: USUAL,
  ports,
});
editor.open(window.text, { language: 'en', direction: 'ltr', label: 'Text' });
window.focusStart = () => {
  editor.view.focus();
  editor.placeCaret(0);
};
window.ready = true;
