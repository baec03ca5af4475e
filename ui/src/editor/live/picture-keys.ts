/**
 * Keys on pictures: the arrows choose one that stands in their way, Enter shows what can be said of
 * it. From a chosen picture the arrows along the line lead into its source.
 */
import { EditorSelection, type EditorState, type Line } from '@codemirror/state';
import type { EditorView, KeyBinding } from '@codemirror/view';
import type { Span } from './drawing';
import { liveMeans } from './means';
import { pictureUnder, wholePictures } from './pictures';

export const PICTURE_KEYS: KeyBinding[] = [
  { key: 'Enter', run: showPicture },
  { key: 'ArrowDown', run: (view) => stepLine(view, true) },
  { key: 'ArrowUp', run: (view) => stepLine(view, false) },
];

/** The picture that is a line's whole text. */
function pictureOfLine(state: EditorState, line: Line): Span | null {
  let picture: Span | null = null;
  state.field(wholePictures, false)?.between(line.from, line.to, (at) => {
    picture ??= pictureUnder(state, at, at);
  });
  return picture;
}

function showPicture(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const picture = pictureUnder(view.state, from, to);
  // Behind a picture Enter begins a paragraph, as behind any word.
  const isOn = picture && (from < to || (picture.from < from && from < picture.to));
  if (!isOn) return false;
  view.state.facet(liveMeans).pictureChosen(picture.from);
  return true;
}

function stepLine(view: EditorView, forward: boolean): boolean {
  const { state } = view;
  const { main, ranges } = state.selection;
  if (ranges.length > 1) return false;
  const line = state.doc.lineAt(main.head);
  const number = line.number + (forward ? 1 : -1);
  if (number < 1 || number > state.doc.lines) return false;
  const next = state.doc.line(number);
  const picture = pictureOfLine(state, next);
  const here = pictureOfLine(state, line);
  const isChosen = !main.empty && here?.from === main.from && here.to === main.to;
  if (!isChosen && (!main.empty || !picture || staysIn(view, line, forward))) return false;
  const range = picture
    ? EditorSelection.range(picture.from, picture.to)
    : EditorSelection.cursor(forward ? next.from : next.to);
  view.dispatch({ selection: range, scrollIntoView: true, userEvent: 'select' });
  return true;
}

/** Whether the caret has another row of the same line to go to. */
function staysIn(view: EditorView, line: Line, forward: boolean): boolean {
  const { head } = view.moveVertically(view.state.selection.main, forward);
  return line.from <= head && head <= line.to;
}
