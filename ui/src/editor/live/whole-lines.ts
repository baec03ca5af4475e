/**
 * Lines that are selected as a whole are selected with their marks: of a heading that begins behind a
 * selection nothing is in it, and of one that it begins with all. A selection that ends within a line
 * joins two, and leaves the marks alone.
 */
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, findClusterBreak, type SelectionRange } from '@codemirror/state';
import type { Transaction, TransactionSpec } from '@codemirror/state';
import { lineMarks, textStart } from '../lines';

/** What the marks of a line take, up to its text. */
function marksAt(state: EditorState, at: number): { from: number; to: number } {
  const line = state.doc.lineAt(at);
  const here = { doc: state.doc, tree: syntaxTree(state) };
  const isMarked = lineMarks(here, line).length > 0;
  return { from: line.from, to: isMarked ? textStart(here, line) : line.from };
}

function withWhole(transaction: Transaction): Transaction | TransactionSpec[] {
  const { startState, docChanged, selection } = transaction;
  if (docChanged || !selection || selection.ranges.every(({ empty }) => empty)) return transaction;
  const before = startState.selection.main;
  const ranges = selection.ranges.map((range) => (range.empty ? range : whole(startState, range, before)));
  if (ranges.every((range, index) => range.eq(selection.ranges[index] ?? before))) return transaction;
  return [transaction, { selection: EditorSelection.create(ranges, selection.mainIndex) }];
}

function whole(state: EditorState, range: SelectionRange, before: SelectionRange): SelectionRange {
  const [first, last] = [marksAt(state, range.from), marksAt(state, range.to)];
  if (range.from > first.to || range.to > last.to) return range;
  if (first.from === last.from) return EditorSelection.cursor(first.to);
  const { head } = range;
  const marks = head === range.from ? first : last;
  // From the beginning of the marks a step leads past them.
  if (before.head === marks.from && head > marks.from && range.anchor === before.anchor) {
    const line = state.doc.lineAt(head);
    const next = line.from + findClusterBreak(line.text, marks.to - line.from);
    return EditorSelection.range(range.anchor, next, range.goalColumn);
  }
  return head === range.from
    ? EditorSelection.range(last.from, first.from, range.goalColumn)
    : EditorSelection.range(first.from, last.from, range.goalColumn);
}

export const wholeLines = EditorState.transactionFilter.of(withWhole);
