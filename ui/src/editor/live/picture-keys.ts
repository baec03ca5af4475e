/**
 * Keys on pictures: the arrows choose one that stands in their way, Backspace and Delete choose it before
 * they take it, Enter shows what can be said of it. From a chosen picture the arrows along the line lead
 * into its source.
 */
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type EditorState, type Line, type SelectionRange } from '@codemirror/state';
import type { EditorView, KeyBinding } from '@codemirror/view';
import { plainBlock } from '../block-start';
import { EMPTY, textStart } from '../lines';
import { gapFrom, leafAt } from '../paragraph-place';
import { Trial } from '../trial';
import type { Span } from './drawing';
import { liveMeans } from './means';
import { pictureUnder, wholePictures } from './pictures';

export const PICTURE_KEYS: KeyBinding[] = [
  { key: 'Enter', run: showPicture },
  { key: 'ArrowDown', run: (view) => stepLine(view, true) },
  { key: 'ArrowUp', run: (view) => stepLine(view, false) },
  { key: 'Backspace', run: chooseBefore, shift: chooseBefore },
  { key: 'Ctrl-Backspace', mac: 'Alt-Backspace', run: chooseBefore },
  { key: 'Delete', run: chooseBehind },
  { key: 'Ctrl-Delete', mac: 'Alt-Delete', run: chooseBehind },
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
  const next = textBeside(state, line, forward);
  if (!next) return false;
  const picture = pictureOfLine(state, next);
  const here = pictureOfLine(state, line);
  const isChosen = !main.empty && here?.from === main.from && here.to === main.to;
  if (!isChosen && (!main.empty || !picture || staysIn(view, line, forward))) return false;
  const range = picture ? rangeOf(picture) : EditorSelection.cursor(forward ? next.from : next.to);
  return choose(view, range);
}

function choose(view: EditorView, range: SelectionRange): true {
  view.dispatch({ selection: range, scrollIntoView: true, userEvent: 'select' });
  return true;
}

/** The next line, past the empty one that parts two texts. */
function textBeside({ doc }: EditorState, line: Line, forward: boolean): Line | null {
  const step = forward ? 1 : -1;
  const gap = gapFrom(doc, line.number, step, 0);
  if (gap.lines === 1 && gap.end && !EMPTY.test(line.text)) return gap.end;
  const next = line.number + step;
  return next >= 1 && next <= doc.lines ? doc.line(next) : null;
}

function chooseBefore(view: EditorView): boolean {
  return chooseBeside(view, false);
}

function chooseBehind(view: EditorView): boolean {
  return chooseBeside(view, true);
}

/** Chooses the picture that a key would take a sign of, or join a paragraph to. */
function chooseBeside(view: EditorView, forward: boolean): boolean {
  const { state } = view;
  const { main, ranges } = state.selection;
  if (ranges.length > 1 || !main.empty) return false;
  const { head } = main;
  const line = state.doc.lineAt(head);
  const here = pictureUnder(state, head, head);
  if (here && head === (forward ? here.from : here.to)) return choose(view, rangeOf(here));
  const edge = forward ? line.to : textStart({ doc: state.doc, tree: syntaxTree(state) }, line);
  const beside = head === edge && !EMPTY.test(line.text) ? textBeside(state, line, forward) : null;
  const picture = beside && pictureOfLine(state, beside);
  return picture && (forward || !isMarked(state, line)) ? choose(view, rangeOf(picture)) : false;
}

/** Whether a caret at the beginning of a line has marks before it that Backspace takes first. */
function isMarked(state: EditorState, line: Line): boolean {
  const { head } = state.selection.main;
  const trial = Trial.upTo(state, head);
  return plainBlock(state, trial, line, leafAt(trial, line, head)) !== null;
}

const rangeOf = ({ from, to }: Span) => EditorSelection.range(from, to);

/** Whether the caret has another row of the same line to go to. */
function staysIn(view: EditorView, line: Line, forward: boolean): boolean {
  const { head } = view.moveVertically(view.state.selection.main, forward);
  return line.from <= head && head <= line.to;
}
