/**
 * The sheet around a text belongs to it: a click beside or under the text puts the caret at the
 * nearest place in it.
 */
import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

export const clicksBeside = (viewIn: () => EditorView | undefined) => (sheet: HTMLElement) => {
  const press = (event: MouseEvent) => {
    const view = viewIn();
    if (!view || event.button !== 0 || !isBeside(view, event) || isOnBar(sheet, event)) return;
    event.preventDefault();
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
    view.dispatch({ selection: EditorSelection.cursor(at), userEvent: 'select.pointer' });
    view.focus();
  };
  sheet.addEventListener('mousedown', press);
  return () => sheet.removeEventListener('mousedown', press);
};

/** On what the editor stands in, and not above it, where the fields are. */
function isBeside(view: EditorView, { target, clientY }: MouseEvent): boolean {
  const isAround = target instanceof Element && (target.contains(view.dom) || target === view.scrollDOM);
  return isAround && clientY >= view.dom.getBoundingClientRect().top;
}

function isOnBar(sheet: HTMLElement, { clientX }: MouseEvent): boolean {
  const start = sheet.getBoundingClientRect().left + sheet.clientLeft;
  return clientX < start || clientX >= start + sheet.clientWidth;
}
