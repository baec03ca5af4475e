import Editor from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';

const editor = new Editor({
  el: document.querySelector('#editor'),
  height: '100%',
  initialEditType: 'markdown',
  previewStyle: 'vertical',
  initialValue: window.text,
  usageStatistics: false,
});
window.focusStart = () => editor.moveCursorToStart(true);
window.ready = true;
