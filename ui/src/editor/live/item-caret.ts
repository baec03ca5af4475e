/**
 * The caret stands in the text of an item and never before its bullet, number or box: those are
 * drawn, and what is typed before them would end the item.
 */
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, type SelectionRange } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { lineMarks, textStart } from '../lines';

/** Where the text begins that follows the marks of an item on a line; null where none begins there. */
function itemStart(state: EditorState, at: number): number | null {
  const line = state.doc.lineAt(at);
  const here = { doc: state.doc, tree: syntaxTree(state) };
  return lineMarks(here, line).some(({ name }) => name === 'ListMark') ? textStart(here, line) : null;
}

function insideItems(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, docChanged, selection } = transaction;
  if (docChanged || !selection) return transaction;
  const before = startState.selection.ranges;
  const ranges = selection.ranges.map((range) => inside(startState, range, before));
  if (ranges.every((range, index) => range === selection.ranges[index])) return transaction;
  return [transaction, { selection: EditorSelection.create(ranges, selection.mainIndex) }];
}

/** From the beginning of an item a caret goes on to the end of the line above. */
function inside(
  state: EditorState,
  range: SelectionRange,
  before: readonly SelectionRange[],
): SelectionRange {
  const start = range.empty ? itemStart(state, range.head) : null;
  if (start === null || range.head >= start) return range;
  const above = state.doc.lineAt(start).from - 1;
  const isLeaving = above >= 0 && before.some(({ head }) => head === start);
  return EditorSelection.cursor(isLeaving ? above : start, -1, undefined, range.goalColumn);
}

const isAtStart = ({ state }: EditorView) =>
  state.selection.ranges.every(({ empty, head }) => empty && head === itemStart(state, head));

export const itemCaret = [
  EditorState.transactionFilter.of(insideItems),
  keymap.of([
    { key: 'Home', run: isAtStart },
    { mac: 'Cmd-ArrowLeft', run: isAtStart },
  ]),
];
