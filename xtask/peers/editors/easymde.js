import EasyMDE from 'easymde';
import 'easymde/dist/easymde.min.css';

const area = document.createElement('textarea');
document.querySelector('#editor').append(area);
const editor = new EasyMDE({
  element: area,
  initialValue: window.text,
  spellChecker: false,
  autoDownloadFontAwesome: false,
});
window.focusStart = () => {
  editor.codemirror.focus();
  editor.codemirror.setCursor(0, 0);
};
window.ready = true;
