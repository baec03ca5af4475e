/** For tests: a text with its selection written in it, `‸` for a caret, `«…»` for a range. */
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import { markdown } from './language';

export function stateOf(marked: string): EditorState {
  const ranges = [];
  let doc = '';
  let open = 0;
  for (const sign of marked) {
    if (sign === '‸') ranges.push(EditorSelection.cursor(doc.length));
    else if (sign === '«') open = doc.length;
    else if (sign === '»') ranges.push(EditorSelection.range(open, doc.length));
    else doc += sign;
  }
  const state = EditorState.create({
    doc,
    ...(ranges.length > 0 && { selection: EditorSelection.create(ranges) }),
    extensions: [markdown, EditorState.allowMultipleSelections.of(true)],
  });
  // On a busy machine the first look at a text ends early; a state takes what was parsed since.
  ensureSyntaxTree(state, doc.length, 60_000);
  return state.update({}).state;
}

export function markedOf(state: EditorState): string {
  let text = state.doc.toString();
  for (const { from, to } of [...state.selection.ranges].reverse()) {
    const chosen = from === to ? '‸' : `«${text.slice(from, to)}»`;
    text = text.slice(0, from) + chosen + text.slice(to);
  }
  return text;
}

/** The text after a command; the same text where it has nothing to do. */
export function after(marked: string, command: (state: EditorState) => TransactionSpec | null): string {
  const state = stateOf(marked);
  const spec = command(state);
  return markedOf(spec ? state.update(spec).state : state);
}
