/**
 * A sign typed over a selection goes around it, where it is one that comes in pairs. Nothing is
 * closed by itself while one types: a bracket is a bracket.
 */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const PAIRS: Record<string, string> = {
  '*': '*',
  _: '_',
  '`': '`',
  '~': '~',
  '"': '"',
  '(': ')',
  '[': ']',
};

/** The edit for a sign that is typed; null where it only takes its place. */
export function wrapped(state: EditorState, typed: string): TransactionSpec | null {
  const close = PAIRS[typed];
  if (close === undefined || state.selection.ranges.some(({ empty }) => empty)) return null;
  const isMark = /[*_`~]/.test(typed);
  const change = state.changeByRange((range) => {
    const text = state.sliceDoc(range.from, range.to);
    // Emphasis cannot begin or end with a blank.
    const isTrimmed = isMark && text.trim() !== '';
    const from = range.from + (isTrimmed ? text.length - text.trimStart().length : 0);
    const to = range.to - (isTrimmed ? text.length - text.trimEnd().length : 0);
    const changes = [
      { from, insert: typed },
      { from: to, insert: close },
    ];
    const [start, end] = [from + 1, to + 1];
    const forward = range.anchor <= range.head;
    return {
      changes,
      range: forward ? EditorSelection.range(start, end) : EditorSelection.range(end, start),
    };
  });
  return { ...change, userEvent: 'input.type', scrollIntoView: true };
}

export const wrapping = EditorView.inputHandler.of((view, from, to, text) => {
  const { main } = view.state.selection;
  if (view.composing || view.state.readOnly || from !== main.from || to !== main.to) return false;
  const spec = wrapped(view.state, text);
  if (spec) view.dispatch(spec);
  return spec !== null;
});
