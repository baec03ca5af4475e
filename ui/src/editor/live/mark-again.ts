/**
 * A mark that is typed where one stands already: who begins a new item by Enter and types "- " out of
 * habit means that item, and no list within it.
 */
import { syntaxTree } from '@codemirror/language';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { lineMarks } from '../lines';

/** Takes away the second of two marks of one kind when a blank is typed behind it; null elsewhere. */
function withoutSecond(state: EditorState, at: number, typed: string): TransactionSpec | null {
  const line = state.doc.lineAt(at);
  if (typed !== ' ' || at !== line.to || !/[-*+.)]$/.test(line.text)) return null;
  const [first, second] = lineMarks({ doc: state.doc, tree: syntaxTree(state) }, line).slice(-2);
  if (first?.name !== 'ListMark' || second?.name !== 'ListMark' || second.to !== at) return null;
  const isNumber = (mark: typeof first) => /\d/.test(state.sliceDoc(mark.from, mark.to));
  if (isNumber(first) !== isNumber(second)) return null;
  return { changes: { from: second.from, to: at }, userEvent: 'input.type', scrollIntoView: true };
}

export const markAgain = EditorView.inputHandler.of((view, from, to, text) => {
  const { ranges } = view.state.selection;
  if (view.composing || ranges.length > 1 || from !== to) return false;
  const spec = withoutSecond(view.state, from, text);
  if (spec) view.dispatch(spec);
  return spec !== null;
});
